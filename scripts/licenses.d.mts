/** Names of the packages that a folder of the build holds code of, sorted. */
export const bundledIn: (folder: string) => readonly string[];
/** Licences of all packages that `dist/extension` and `dist/cli` hold code of, as Markdown. Throws where one says none. */
export const thirdPartyLicenses: () => string;
