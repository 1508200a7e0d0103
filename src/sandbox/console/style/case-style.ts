import { css } from "./css.ts";

export const caseStyle = css`
  .case-head {
    margin-bottom: 0.5rem;
  }
  .case-head h1 {
    margin-bottom: 0.4rem;
  }
  .case-head p {
    margin: 0;
  }
  .tabs {
    margin: 0.9rem 0 1.2rem;
    border-bottom: 1px solid var(--line);
    padding-bottom: 0.6rem;
  }
  .tabs ul {
    display: flex;
    gap: 0.25rem;
  }
  .case {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 17rem;
    gap: 2rem;
    align-items: start;
  }
  .status {
    margin-bottom: 1.75rem;
    padding: 1.1rem 1.4rem 0.6rem;
    border: 1px solid var(--accent);
    border-radius: 14px;
    background: var(--wash);
  }
  .status > h2 {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.2rem 1rem;
    color: var(--accent);
  }
  .status pre,
  .status code {
    background: var(--surface);
  }
  .status pre code {
    background: none;
  }
  .markdown h1,
  .markdown h2,
  .markdown h3 {
    margin: 0 0 0.5rem;
    font-size: 1.1rem;
  }
  .status .markdown h3 {
    font-size: 1.3rem;
  }
  .markdown > :last-child {
    margin-bottom: 0.4rem;
  }
  .markdown sub {
    vertical-align: baseline;
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .markdown blockquote {
    margin: 0 0 0.75rem;
    padding-inline-start: 0.9rem;
    border-inline-start: 3px solid var(--line);
    color: var(--quiet);
  }
  #report .markdown h3 {
    margin: 0.6rem 0 0;
    color: var(--quiet);
    font-weight: 500;
    font-size: 0.875rem;
  }
  #report .markdown h3 + p {
    margin-bottom: 0.25rem;
  }
  .picture {
    padding: 0 0.4rem;
    border: 1px dashed var(--line);
    border-radius: 5px;
    color: var(--quiet);
  }
  .thread {
    display: grid;
    gap: 0.9rem;
    margin: 0 0 1.5rem;
    padding: 0;
    list-style: none;
  }
  .written {
    padding: 0.85rem 1.1rem 0.7rem;
    border: 1px solid var(--line);
    border-radius: 12px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .written > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.5rem;
    margin-bottom: 0.6rem;
    font-size: 0.925rem;
  }
  .written .edit {
    margin-inline-start: auto;
  }
  .written.by-bot {
    border-inline-start: 3px solid var(--accent);
  }
  .written:target {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  .reaction {
    margin-top: 0.3rem;
    color: var(--text);
  }
  .history {
    margin: 0.4rem 0;
    font-size: 0.875rem;
  }
  .happening {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.1rem 0.4rem;
    margin: 0;
    padding-inline-start: 1.1rem;
    font-size: 0.925rem;
  }
  .side {
    position: sticky;
    top: 1rem;
    display: grid;
    gap: 1.5rem;
    font-size: 0.925rem;
  }
  .side section {
    padding-bottom: 1.2rem;
    border-bottom: 1px solid var(--line);
  }
  .side dl,
  .document dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0.25rem 1rem;
    margin: 0;
  }
  dt {
    color: var(--quiet);
  }
  dd {
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .chip {
    display: inline-block;
    padding: 0.2rem 0.35rem;
    text-decoration: none;
  }
  .chip code {
    padding: 0.25rem 0.5rem;
    border: 1px solid var(--line);
  }
  .chip:hover code {
    border-color: var(--accent);
  }
  @media (width < 60rem) {
    .case {
      grid-template-columns: minmax(0, 1fr);
    }
    .side {
      position: static;
    }
  }
`;
