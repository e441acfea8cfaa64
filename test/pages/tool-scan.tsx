import './tools/note-tool.ts';
import { scan } from 'react-scan/all-environments';

scan({
  enabled: true,
  showToolbar: false,
  onCommitStart: () => {
    window.tool.commits++;
  },
});
