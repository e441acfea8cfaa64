/** Texts of `--help`, one per command; "" is the program itself. */
export const help: Readonly<Record<string, string>> = {
  '': `clickfall: everything one input caused in a React application

  clickfall record --url URL --click SELECTOR --out DIR   record one click in a real Chromium
  clickfall record --flow FLOW.json --out DIR             record a flow of Chrome's Recorder panel
  clickfall report RECORDING --out DIR                    write reports of a recording
  clickfall compare BEFORE AFTER                          what a change brought; exit code 1 on a regression
  clickfall check RECORDING --budget BUDGET.json          hold it to a budget; exit code 1 where that does not hold
  clickfall comment RECORDING --before BEFORE             a comment for the pull request
  clickfall open   --url URL                              open Chromium with DevTools on the Clickfall panel
  clickfall mcp                                           tools for a coding assistant (Model Context Protocol, stdio)

"clickfall COMMAND --help" teaches one command.
Exit codes: 0 fine · 1 a regression, or over budget · 2 wrong use or unreadable input (one line on stderr, nothing half-written).`,
  record: `clickfall record --url URL --click SELECTOR --out DIR [options]
clickfall record --flow FLOW.json [--url URL] --out DIR [options]

Opens a page in headless Chromium with DevTools and Clickfall's panel, does one thing there by real, trusted input, waits
until everything it caused has settled, and writes to DIR:
  recording.clickfall.json   the recording: opens again in the panel and in "clickfall report"
  report.md, report.json     or what --format names
Values of URL queries, and of props and state, are in none of them unless --values says so.

What to do
  --url URL            page to open, with its scheme; with --flow instead of the address that the flow opens first
  --click SELECTOR     CSS selector: the first visible element that matches is clicked
  --flow FLOW.json     every step of a recording of Chrome's Recorder panel (exported as JSON); recorded from the first
                       step that acts on the page. "-" reads it from standard input
  --settle MS          with --flow: go on recording at least this long after the last step   [0]

How often
  --runs N             N recordings (1 to 50), each on a page that was loaded anew: recording-1.clickfall.json and so on,
                       which "clickfall compare" takes for runs of the same. The report is of the run with the median time
                       to settle, and says how much the runs differ
  --try-memo [LIST]    try React.memo on components, comma-separated; alone: on all that it is proven right for. Runs without
                       and with each trial in turn, as many of each as --runs says [5], and prints what was predicted and
                       what it saved. Writes trials.json, and the findings in the report say what was measured

Logged in
  --cookies FILE       cookies to bring: a JSON list of { name, value, domain, … }, or Playwright's storageState
  --user-data-dir DIR  profile of Chromium to use and keep; log in once with --headed

Output
  --out DIR            folder to write to; made if missing
  --format LIST        md, html, mermaid, json, trace, react-profile, har, otlp, comma-separated   [md,json]
  --values             keep values of URL queries, and of props and state, in all that is written
  --picture FILE       also save a picture of the panel with the last recording (PNG) in DIR
  --theme NAME         light or dark, for the picture       [light]
  --print              print the Markdown report
  --json               print what was measured as JSON; progress goes to stderr
  --headed             show the browser while it works

Chromium or Chrome is found in PATH, in the usual places or in puppeteer's cache; the variable CHROMIUM names another.

Examples
  clickfall record --url http://localhost:5173/ --click '[data-testid="add"]' --out out/
  clickfall record --flow checkout.json --runs 5 --out before/
  clickfall record --url http://localhost:5173/ --click '#add' --try-memo CartRow --out out/`,
  report: `clickfall report RECORDING [--format LIST] [--values] [--out DIR]

Analyses a .clickfall.json, a HAR file or a React DevTools profile (version 5) and writes report.md and report.json to DIR, or what --format names. Without --out one format
goes to stdout.

Formats
  md              for pull requests and notes               report.md
  html            one page that needs nothing else          report.html
  mermaid         the flow as a diagram                     report.mmd
  json            for programs                              report.json
  trace           Chrome's Performance panel, Perfetto      report.trace.json
  react-profile   React DevTools' Profiler                  report.react-profile.json
  har             network tools                             report.har
  otlp            OpenTelemetry collectors and back ends    report.otlp.json

Options
  --format LIST   formats, comma-separated   [md; with --out md,json]
  --values        keep values of URL queries, and of props and state; without it only their names are written
  --out DIR       folder to write to; made if missing
  --json          the JSON report on stdout, also where --out writes others

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
  --json          comparison.json on stdout

Example
  clickfall compare main/recording.clickfall.json branch/recording.clickfall.json`,
  check: `clickfall check RECORDING… --budget BUDGET.json [options]
clickfall check RECORDING… --budget BUDGET.json --init

Holds recordings to a budget, and prints a line per limit. RECORDING is a .clickfall.json or a folder of them; all of them
are runs of the same, and their medians count. A time whose limit lies within what the runs differ by is said to.

Exit code 1 if a limit is exceeded, if something that has a limit is unknown (a production build measures no renders), or if
an interaction of the budget was not recorded.

Options
  --budget FILE     the budget
  --init            write that file from what was recorded: counts as they are, times with head-room
  --allow-unknown   an unknown number does not fail
  --format LIST     md, json, junit, comma-separated: what --out gets   [md,json,junit]
  --out DIR         folder for check.md, check.json and junit.xml; made if missing
  --json            check.json on stdout instead of the lines

Budget
  {
    "format": "clickfall-budget",
    "version": 1,
    "default": { "avoidable": 20 },
    "interactions": [
      { "match": "click "Add to cart"", "renders": 90, "settledAfter": 1000,
        "components": { "CartRow": { "renders": 24, "avoidable": 0 } } }
    ]
  }
  match        type and text of the input, or type and selector ("click #add"); * stands for any text. The first entry that
               matches holds, and "default" for what it does not name
  counts       renders, avoidable, mounts, commits, requests
  times in ms  renderMs, avoidableMs, settledAfter, inp
  components   by name: renders, avoidable, mounts, self (own time in ms)

Examples
  clickfall check out/ --budget clickfall-budget.json --init
  clickfall check out/ --budget clickfall-budget.json --out report/`,
  comment: `clickfall comment RECORDING… [--before BEFORE] [--budget BUDGET.json] [options]

Prints a comment for a pull request in Markdown: per interaction its numbers before and after, their limits, which components
changed, and where it went. Its first line is hidden and always the same, so that the next comment can take its place.
RECORDING and BEFORE are recordings (.clickfall.json) or folders of them, which are runs of the same. Exit code 0 whatever it
says: "compare" and "check" fail.

Options
  --before BEFORE   what to compare with
  --budget FILE     a budget, as in "clickfall check"
  --allow-unknown   an unknown number does not fail
  --name NAME       where one pull request has several comments   [default]
  --out DIR         folder for comment.md; without it the comment is printed

Example
  clickfall comment after/ --before before/ --budget clickfall-budget.json --out report/`,
  open: `clickfall open --url URL

Opens a visible Chromium on URL with DevTools on the Clickfall panel, and stays until the window is closed.`,
  mcp: `clickfall mcp [options]

Serves one coding assistant over stdin and stdout (Model Context Protocol), until it closes stdin. Its tools: record,
list_findings, explain_render, try_memo, compare, report. Each record and try_memo opens a browser of its own and closes it.

Options
  --out DIR            the only folder that is written to: a folder for each recording   [a new one for temporary files]
  --cookies FILE       cookies to bring, as for "clickfall record"
  --user-data-dir DIR  profile of Chromium to use and keep
  --values             tell captured values of props and state and of URL queries; left out otherwise
  --headed             show the browser while it works

Example, in the configuration of an assistant
  { "mcpServers": { "clickfall": { "command": "clickfall", "args": ["mcp", "--out", "clickfall"] } } }`,
};
