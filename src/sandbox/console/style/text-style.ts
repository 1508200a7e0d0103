import { css } from "./css.ts";

/** Colours, type, links, tables: what every page is made of. */
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
    overflow-wrap: anywhere;
  }
  pre {
    margin: 0 0 0.75rem;
    padding: 0.8rem 1rem;
    border-radius: var(--radius);
    background: var(--sunken);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
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
  @media (prefers-reduced-motion: no-preference) {
    html {
      scroll-behavior: smooth;
    }
  }
`;
