import { css } from "./css.ts";

/** Colours, type, links, forms: what every page is made of. */
export const textStyle = css`
  :root {
    color-scheme: light dark;
    --ground: light-dark(#f7f6f3, #14181b);
    --surface: light-dark(#ffffff, #1d2327);
    --sunken: light-dark(#efedea, #191e22);
    --line: light-dark(#dcd9d3, #333c42);
    --control: light-dark(#8a857c, #76838b);
    --text: light-dark(#1d2429, #e7e9ea);
    --quiet: light-dark(#5a636a, #a5b0b7);
    --accent: light-dark(#0e5a73, #7cc7de);
    --on-accent: light-dark(#ffffff, #0c2730);
    --wash: light-dark(#e6f1f4, #1b333c);
    --danger: light-dark(#a3260f, #ffb4a3);
    --danger-wash: light-dark(#fde9e4, #45211a);
    --good: light-dark(#1d6b3c, #8fd6a9);
    --radius: 10px;
    --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
    --shadow: 0 1px 2px light-dark(rgb(30 30 30 / 8%), rgb(0 0 0 / 40%));
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  body {
    margin: 0;
    background: var(--ground);
    color: var(--text);
    font:
      16px/1.55 system-ui,
      -apple-system,
      "Segoe UI",
      Roboto,
      sans-serif;
    overflow-wrap: break-word;
  }
  h1,
  h2,
  h3 {
    line-height: 1.25;
    text-wrap: balance;
  }
  h1 {
    margin: 0 0 0.75rem;
    font-size: 1.75rem;
    letter-spacing: -0.015em;
  }
  h2 {
    margin: 0 0 0.75rem;
    font-size: 1.15rem;
  }
  h2.small {
    font-size: 0.95rem;
  }
  h1 .quiet {
    font-weight: 400;
  }
  h2.small .quiet {
    font-weight: 400;
    font-size: 0.875rem;
  }
  p {
    margin: 0 0 0.75rem;
    text-wrap: pretty;
  }
  a {
    color: var(--accent);
    text-underline-offset: 0.15em;
  }
  code,
  pre,
  kbd {
    font-family: var(--mono);
    font-size: 0.875em;
  }
  code {
    padding: 0.1em 0.35em;
    border-radius: 5px;
    background: var(--sunken);
  }
  pre {
    margin: 0 0 0.75rem;
    padding: 0.8rem 1rem;
    overflow-x: auto;
    border-radius: var(--radius);
    background: var(--sunken);
    line-height: 1.5;
  }
  pre code {
    padding: 0;
    background: none;
    font-size: 1em;
  }
  .quiet,
  .hint {
    color: var(--quiet);
  }
  .hint {
    margin: 0.25rem 0 0;
    font-size: 0.875rem;
  }
  .plain,
  nav ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .note {
    padding: 0.9rem 1.1rem;
    border-radius: var(--radius);
    background: var(--wash);
  }
  .scroll {
    overflow-x: auto;
    margin-bottom: 0.75rem;
  }
  table {
    border-collapse: collapse;
    font-size: 0.95rem;
  }
  th,
  td {
    padding: 0.4rem 0.9rem 0.4rem 0;
    border-bottom: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  th {
    color: var(--quiet);
    font-weight: 500;
    font-size: 0.875rem;
  }
  button,
  .button {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    min-height: 2.25rem;
    padding: 0.3rem 0.85rem;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
    font-size: 0.925rem;
    text-decoration: none;
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    border-color: var(--accent);
    background: var(--wash);
  }
  button.main,
  .button.main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  button.main:hover,
  .button.main:hover {
    filter: brightness(1.12);
  }
  button.link {
    min-height: 1.5rem;
    padding: 0 0.25rem;
    border: 0;
    background: none;
    color: var(--accent);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  input:not([type="hidden"]),
  select,
  textarea {
    min-height: 2.25rem;
    padding: 0.35rem 0.6rem;
    border: 1px solid var(--control);
    border-radius: 8px;
    background: var(--surface);
    color: var(--text);
    font: inherit;
  }
  textarea {
    width: 100%;
    resize: vertical;
  }
  label {
    display: block;
    margin-bottom: 0.25rem;
    font-weight: 500;
    font-size: 0.925rem;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  summary {
    cursor: pointer;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6rem;
    margin-top: 1rem;
  }
  .inline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
  .inline label {
    width: 100%;
    margin: 0.6rem 0 0;
  }
  .inline select {
    flex: 1 1 8rem;
    min-width: 0;
  }
  .tag,
  .count,
  .reaction {
    display: inline-block;
    padding: 0.05rem 0.55rem;
    border-radius: 99px;
    background: var(--sunken);
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .tag.danger {
    background: var(--danger-wash);
    color: var(--danger);
    font-weight: 600;
  }
  .tag.open {
    background: var(--wash);
    color: var(--accent);
    font-weight: 600;
  }
  .face {
    display: inline-grid;
    place-items: center;
    width: 1.5rem;
    height: 1.5rem;
    border-radius: 50%;
    background: var(--hue, #46606b);
    color: #fff;
    font-weight: 700;
    font-size: 0.75rem;
    text-transform: uppercase;
    vertical-align: middle;
  }
  .face-bot {
    border-radius: 6px;
    background: #0e4d64;
  }
  .face-0 {
    --hue: #7a4b2a;
  }
  .face-1 {
    --hue: #2f6b3a;
  }
  .face-2 {
    --hue: #35589e;
  }
  .face-3 {
    --hue: #8a3a6b;
  }
  .face-4 {
    --hue: #5b4aa3;
  }
  .face-5 {
    --hue: #8f3b2e;
  }
  .face-6 {
    --hue: #1f6a70;
  }
  .face-7 {
    --hue: #6a6021;
  }
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
  }
`;
