// The page behind DevTools: it makes the panel and does nothing else.
chrome.devtools.panels.create('Clickfall', 'public/icon-48.png', 'src/panel/panel.html');
