import { css } from "./css.ts";

/** What one presses, writes into and picks from; tags and faces. */
export const controlStyle = css`
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
`;
