interface SearchBoxProps {
  query: string;
  setQuery: (query: string) => void;
}

export function SearchBox({ query, setQuery }: SearchBoxProps) {
  return (
    <search className="search">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <circle cx="7" cy="7" r="4.6" />
        <path d="M10.5 10.5l3.6 3.6" />
      </svg>
      <input
        type="search"
        aria-label="Search toys"
        placeholder="Search toys"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
    </search>
  );
}
