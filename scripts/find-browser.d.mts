export function findBrowser(): string | null;
export function findOrInstallBrowser(say: (text: string) => void): Promise<string>;
