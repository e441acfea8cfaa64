export function findFirefox(): string | null;
export function findOrInstallFirefox(say: (text: string) => void): Promise<string>;
