export function findDjango(): Promise<string | null>;
export function installDjango(say: (text: string) => void): Promise<void>;
export const NO_DJANGO: string;
