import { css } from "./css.ts";

/** The record as a timeline, mail, requests. */
export const recordStyle = css`
  .record {
    margin: 1.5rem 0 0;
    padding: 0 0 0 1.75rem;
    border-inline-start: 2px solid var(--line);
    list-style: none;
  }
  .record > li {
    position: relative;
    margin-bottom: 1.1rem;
  }
  .record > li::before {
    content: "";
    position: absolute;
    left: calc(-1.75rem - 7px);
    top: 1.25rem;
    width: 12px;
    height: 12px;
    border-radius: 50%;
    background: var(--accent);
  }
  .document,
  .letter {
    padding: 0.9rem 1.2rem;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .document {
    max-width: 52rem;
  }
  .document h2,
  .letter h2,
  .letter h4 {
    margin: 0 0 0.3rem;
    font-size: 1.05rem;
  }
  .document p,
  .document dl {
    margin-bottom: 0.5rem;
  }
  .document summary {
    color: var(--quiet);
    font-size: 0.875rem;
  }
  .document pre {
    margin-top: 0.5rem;
  }
  .tag.good {
    background: var(--wash);
    color: var(--good);
    font-weight: 600;
  }
  .letter dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.1rem 1rem;
    margin: 0 0 0.8rem;
    font-size: 0.925rem;
  }
  .wrapped {
    white-space: pre-wrap;
  }
  .requests {
    width: 100%;
    font-size: 0.875rem;
  }
  .requests td:first-child {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
  }
`;
