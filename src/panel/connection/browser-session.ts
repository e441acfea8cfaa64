interface SessionArea {
  readonly get: (key: string) => Promise<Record<string, unknown>>;
  readonly set: (items: Record<string, unknown>) => Promise<void>;
}

const KEY = 'session';

/** A name that all panels share until browser or extension start anew: `storage.session` is forgotten with them. */
export const browserSession = async (area: SessionArea): Promise<string> => {
  const { [KEY]: known } = await area.get(KEY);
  if (typeof known === 'string') return known;
  const name = crypto.randomUUID();
  await area.set({ [KEY]: name });
  return name;
};
