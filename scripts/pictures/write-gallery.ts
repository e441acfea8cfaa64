import { fileName, type PictureGroup } from './picture.ts';

const HEAD = `# Every state of the panel

Taken by \`npm run pictures\` in the real panel in the real DevTools; this page is written by the same script.
`;

/** The index of all pictures, as Markdown. Pictures lie in the folder \`pictures\` beside it. */
export const galleryMarkdown = (groups: readonly PictureGroup[]): string => {
  const lines = [HEAD];
  for (const { title, pictures } of groups) {
    lines.push(`## ${title}\n`);
    for (const picture of pictures) {
      const { themes = ['light'], caption } = picture;
      const images = themes.map((theme) => {
        const alt = themes.length > 1 ? `${caption} (${theme})` : caption;
        return `![${alt}](pictures/${fileName(picture, theme)})`;
      });
      lines.push(`**${caption}**\n`, `${images.join('\n')}\n`);
    }
  }
  return lines.join('\n');
};
