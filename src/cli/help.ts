/** Texts of `--help`, one per command; "" is the program itself. */
export const help: Readonly<Record<string, string>> = {
  '': `clickfall: everything one input caused in a React application

  clickfall record --url URL --click SELECTOR --out DIR   record one click in a real Chromium
  clickfall report RECORDING --out DIR                    write reports of a recording
  clickfall compare BEFORE AFTER                          what a change brought; exit code 1 on a regression
  clickfall open   --url URL                              open Chromium with DevTools on the Clickfall panel

"clickfall COMMAND --help" teaches one command.
Exit codes: 0 fine · 1 a regression · 2 wrong use or unreadable input (one line on stderr, nothing half-written).`,
  record: `clickfall record --url URL --click SELECTOR --out DIR [options]

Opens URL in headless Chromium with DevTools and Clickfall's panel, clicks the first visible element that matches
SELECTOR (a real, trusted click), waits until everything it caused has settled, and writes to DIR:
  recording.clickfall.json   the recording: opens again in the panel and in "clickfall report"
  report.md, report.json     or what --format names

Options
  --url URL          page to open, with its scheme
  --click SELECTOR   CSS selector of the element to click
  --out DIR          folder to write to; made if missing
  --format LIST      md, html, mermaid, json, comma-separated   [md,json]
  --picture FILE     also save a picture of the panel (PNG)
  --theme NAME       light or dark, for the picture       [light]
  --print            print the Markdown report
  --headed           show the browser while it works

Chromium or Chrome is found in PATH, in the usual places or in puppeteer's cache; the variable CHROMIUM names another.

Example
  clickfall record --url http://localhost:5173/ --click '[data-testid="add"]' --out out/`,
  report: `clickfall report RECORDING [--format LIST] [--out DIR]

Analyses a .clickfall.json and writes report.md and report.json to DIR, or what --format names. Without --out one format
goes to stdout.

Formats
  md        for pull requests and notes           report.md
  html      one page that needs nothing else      report.html
  mermaid   the flow as a diagram                 report.mmd
  json      for programs                          report.json

Options
  --format LIST   md, html, mermaid, json, comma-separated   [md; with --out md,json]
  --out DIR       folder to write to; made if missing

Example
  clickfall report out/recording.clickfall.json --format md,html --out out/`,
  compare: `clickfall compare BEFORE AFTER [--format LIST] [--out DIR]

Lays the interactions of two recordings beside each other and prints what changed. BEFORE and AFTER are recordings
(.clickfall.json) or folders of them: the recordings of a folder are runs of the same thing, and the same input several
times within a recording are runs as well. With two runs or more on both sides, medians are compared and the runs'
own spread is the noise; with one run, a quarter of a time (at least one frame) is taken for noise.

Exit code 1 if an interaction has more renders, more avoidable renders, or a settling or render time beyond noise.

Options
  --format LIST   md, json, comma-separated   [md; with --out md,json]
  --out DIR       folder for comparison.md and comparison.json; without it the comparison is printed

Example
  clickfall compare main/recording.clickfall.json branch/recording.clickfall.json`,
  open: `clickfall open --url URL

Opens a visible Chromium on URL with DevTools on the Clickfall panel, and stays until the window is closed.`,
};
