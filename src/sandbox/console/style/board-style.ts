import { css } from "./css.ts";

export const boardStyle = css`
  .board {
    display: flex;
    gap: 0.75rem;
    min-height: 50vh;
    overflow-x: auto;
    padding: 0.25rem 0.25rem 0.75rem;
    margin-inline: -0.25rem;
  }
  .column {
    flex: 2 0 11.7rem;
    padding: 0.8rem 0.65rem;
    border-radius: 12px;
    background: var(--sunken);
  }
  .column.empty {
    flex: 1 0 auto;
    padding-inline: 0.6rem;
  }
  .column.empty h2 {
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .card .tag {
    border-radius: 6px;
  }
  .column h2 {
    display: flex;
    justify-content: space-between;
    gap: 0.3rem;
    white-space: nowrap;
    margin-bottom: 0.6rem;
    font-size: 0.925rem;
  }
  .column .count {
    background: var(--surface);
  }
  .column ul {
    display: grid;
    gap: 0.6rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .card {
    padding: 0.75rem 0.85rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
    font-size: 0.875rem;
  }
  .card h3 {
    margin: 0 0 0.15rem;
    font-size: 1rem;
  }
  .card p {
    margin: 0.3rem 0 0;
  }
  .card.late {
    border-color: var(--danger);
  }
  .card.redacted {
    border-style: dashed;
    color: var(--quiet);
  }
  .others {
    margin-top: 2rem;
  }
  @media (width < 40rem) {
    .board {
      flex-direction: column;
      min-height: 0;
    }
    .column,
    .column.empty {
      flex: none;
    }
    .column.empty h2 {
      margin: 0;
      font-size: inherit;
    }
  }
  .welcome {
    max-width: 46rem;
    margin: 0.5rem 0 1.5rem;
    padding: 1.4rem 1.6rem;
    border-radius: 14px;
    background: var(--wash);
  }
`;
