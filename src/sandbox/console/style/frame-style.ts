import { css } from "./css.ts";

/** What surrounds every page: header, clock, footer. */
export const frameStyle = css`
  .skip {
    position: absolute;
    left: -100vw;
    padding: 0.6rem 1rem;
    background: var(--surface);
  }
  .skip:focus {
    left: 0.5rem;
    top: 0.5rem;
    z-index: 10;
  }
  .top {
    border-bottom: 1px solid var(--line);
    background: var(--surface);
  }
  .bar,
  .clock,
  main,
  footer {
    max-width: 84rem;
    margin-inline: auto;
    padding-inline: clamp(1rem, 3vw, 2.5rem);
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 2rem;
    padding-block: 0.6rem;
  }
  .brand {
    color: var(--text);
    font-size: 1.1rem;
    text-decoration: none;
  }
  .brand strong {
    color: var(--accent);
    letter-spacing: -0.01em;
  }
  .brand span {
    color: var(--quiet);
    font-size: 0.95rem;
  }
  .bar nav {
    flex: 1;
  }
  .bar nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem;
  }
  .bar nav a,
  .tabs a {
    display: inline-block;
    padding: 0.3rem 0.7rem;
    border-radius: 8px;
    color: var(--text);
    text-decoration: none;
  }
  .bar nav a:hover,
  .tabs a:hover {
    background: var(--sunken);
  }
  .bar nav a[aria-current],
  .tabs a[aria-current] {
    background: var(--wash);
    color: var(--accent);
    font-weight: 600;
  }
  .actor {
    position: relative;
  }
  .actor summary {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.3rem 0.7rem;
    border: 1px solid var(--control);
    border-radius: 99px;
    list-style: none;
    font-weight: 600;
    font-size: 0.925rem;
  }
  .actor summary::after {
    content: "▾";
    color: var(--quiet);
  }
  .actor summary .quiet {
    font-weight: 400;
  }
  .actor form {
    position: absolute;
    right: 0;
    z-index: 5;
    width: min(20rem, 90vw);
    margin-top: 0.4rem;
    padding: 0.8rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: 0 8px 30px rgb(0 0 0 / 20%);
  }
  .actor fieldset {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35rem;
    margin: 0 0 0.6rem;
    padding: 0;
    border: 0;
  }
  .actor legend {
    padding: 0 0 0.25rem;
    color: var(--quiet);
    font-size: 0.8125rem;
  }
  .actor button[aria-current] {
    border-color: var(--accent);
    background: var(--wash);
    font-weight: 600;
  }
  .clock {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0.4rem 1.5rem;
    padding-block: 0.7rem;
    font-size: 0.925rem;
  }
  .clock p {
    margin: 0;
  }
  .clock time {
    font-variant-numeric: tabular-nums;
  }
  .clock form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem;
  }
  .clock button {
    min-height: 2rem;
    padding-block: 0.15rem;
    font-size: 0.875rem;
  }
  main {
    min-height: 60vh;
    padding-block: 1.25rem 3rem;
  }
  main:focus {
    outline: none;
  }
  footer {
    padding-block: 1.25rem 2rem;
    color: var(--quiet);
    font-size: 0.875rem;
  }
  @media (width < 40rem) {
    .bar nav {
      order: 3;
      flex-basis: 100%;
    }
    .bar nav ul {
      margin-inline: -0.7rem;
      gap: 0;
    }
    .bar {
      justify-content: space-between;
    }
  }
`;
