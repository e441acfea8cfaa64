import type { Category } from '../shared/shop-model.ts';

const CATEGORIES: readonly (Category | 'All')[] = [
  'All',
  'Vehicles',
  'Building',
  'Outdoor',
  'Music',
  'Cuddly',
  'Games',
];

interface CategoryTabsProps {
  category: Category | 'All';
  setCategory: (category: Category | 'All') => void;
}

export function CategoryTabs({ category, setCategory }: CategoryTabsProps) {
  return (
    <nav className="tabs" aria-label="Categories">
      {CATEGORIES.map((name) => (
        <button key={name} type="button" aria-pressed={name === category} onClick={() => setCategory(name)}>
          {name}
        </button>
      ))}
    </nav>
  );
}
