import { css } from "./css.ts";

/** The text of a resolution, line by line, and what people say of it. */
export const resolutionStyle = css`
  .source {
    margin: 0 0 0.75rem;
    padding: 0.8rem 1rem 0.8rem 3.2rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    font-family: var(--mono);
    font-size: 0.875rem;
  }
  .source li::marker {
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .source code {
    padding: 0;
    background: none;
    font-size: 1em;
    white-space: pre-wrap;
  }
  .source .annotation {
    margin: 0.2rem 0 0.4rem;
    padding: 0.4rem 0.7rem;
    border-inline-start: 3px solid var(--danger);
    background: var(--danger-wash);
    font-family: system-ui, sans-serif;
  }
  .opinions {
    display: grid;
    gap: 0.7rem;
    margin: 0 0 1.5rem;
    padding: 0;
    list-style: none;
  }
  .opinions li {
    padding: 0.6rem 1rem;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
  }
  .opinions p {
    margin: 0 0 0.3rem;
  }
  .opinions .inline input {
    flex: 1 1 10rem;
  }
  .story > section {
    margin-bottom: 1.75rem;
  }
  .side .plain p {
    margin: 0 0 0.3rem;
  }
`;
