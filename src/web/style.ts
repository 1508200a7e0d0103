/** For every page. It stands in the page itself, and its hash in the policy of what may be loaded. */
export const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --line: #6b7280; --mark: #0b57d0; --bad: #b3261e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --paper: #16181b; --line: #9aa0a6; --mark: #a8c7fa; --bad: #f2b8b5; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 42rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; } h2 { font-size: 1.25rem; line-height: 1.3; margin-top: 2rem; }
a { color: var(--mark); } a, button, input, textarea, summary { scroll-margin-top: 1rem; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
label, legend { display: block; font-weight: 600; margin-top: 1.25rem; }
fieldset { border: 1px solid var(--line); border-radius: .375rem; margin: 1.25rem 0 0; padding: .25rem 1rem 1rem; min-width: 0; }
fieldset legend { margin: 0; padding: 0 .25rem; } fieldset label { font-weight: 400; margin-top: .5rem; min-height: 1.75rem; }
input[type=text], input[type=email], input[type=password], textarea { display: block; width: 100%; padding: .5rem; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: .25rem; }
textarea { min-height: 8rem; }
input[hidden] { display: none; }
input[type=file] { display: block; width: 100%; font: inherit; padding: .5rem 0; }
input[type=radio], input[type=checkbox] { width: 1.25rem; height: 1.25rem; margin: 0 .5rem 0 0; vertical-align: -.2rem; }
button { font: inherit; font-weight: 600; margin-top: 1.25rem; padding: .6rem 1rem; color: var(--paper); background: var(--mark); border: 2px solid var(--mark); border-radius: .375rem; }
button.quiet { color: var(--mark); background: var(--paper); }
.hint { margin: .1rem 0 .4rem; font-weight: 400; } .away { position: absolute; left: -9999px; }
.problems, .warning { border: 2px solid var(--bad); border-radius: .375rem; padding: 0 1rem .5rem; margin: 1rem 0; }
.problems h2, .warning h2 { margin-top: .75rem; }
.letter { border-left: 4px solid var(--mark); padding-left: 1rem; margin: 1rem 0; } .words { white-space: pre-wrap; }
.code { font: 600 1.35rem/1.6 ui-monospace, monospace; border: 2px solid var(--line); border-radius: .375rem; padding: .5rem 1rem; }
.leave { display: inline-block; padding: .4rem .8rem; border: 2px solid var(--bad); border-radius: .375rem; }
`;
