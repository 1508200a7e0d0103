import { css } from "./css.ts";

/** The guided case, and the panel of what just happened. */
export const guideStyle = css`
  .guide {
    display: grid;
    grid-template-columns: 16rem minmax(0, 1fr);
    gap: 2.5rem;
    align-items: start;
  }
  .way {
    position: sticky;
    top: 1rem;
    font-size: 0.925rem;
  }
  .way ol {
    display: grid;
    gap: 0.15rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .way li {
    display: flex;
    gap: 0.7rem;
    padding: 0.35rem 0.6rem;
    border-radius: 8px;
    color: var(--quiet);
  }
  .way .number {
    flex: none;
    width: 1.4rem;
    height: 1.4rem;
    border-radius: 50%;
    background: var(--sunken);
    text-align: center;
    font-size: 0.8125rem;
    line-height: 1.4rem;
  }
  .way .done {
    color: var(--text);
  }
  .way .done .number {
    background: var(--accent);
    color: var(--on-accent);
  }
  .way [aria-current] {
    background: var(--wash);
    color: var(--text);
    font-weight: 600;
  }
  .steps {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75rem;
    max-width: 52rem;
  }
  .lead {
    font-size: 1.1rem;
  }
  .next,
  .outcome {
    padding: 1.3rem 1.5rem;
    border: 1px solid var(--line);
    border-radius: 14px;
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  .next {
    border-color: var(--accent);
  }
  .next > .quiet,
  .outcome > .quiet {
    margin-bottom: 0.2rem;
    font-size: 0.875rem;
  }
  .outcome h3 {
    margin: 1.1rem 0 0.4rem;
    font-size: 1rem;
  }
  .way form {
    margin-top: 1rem;
    padding-inline-start: 0.6rem;
  }
  .outcome .letter,
  .outcome .status {
    margin-bottom: 1.25rem;
  }
  .followed {
    margin-bottom: 1.25rem;
    padding: 0.9rem 1.1rem 0.3rem;
    border-radius: var(--radius);
    background: var(--sunken);
    font-size: 0.925rem;
  }
  .followed h2 {
    margin-bottom: 0.4rem;
  }
  .followed ol {
    display: grid;
    gap: 0.3rem;
    margin: 0 0 0.5rem;
    padding: 0;
    list-style: none;
  }
  .followed code {
    background: var(--surface);
  }
  .new > .written,
  .new > .happening {
    animation: arrive 2.5s ease-out;
  }
  .status.new {
    animation: arrive 2.5s ease-out;
  }
  @keyframes arrive {
    from {
      box-shadow: 0 0 0 4px var(--accent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .new,
    .new > * {
      animation: none !important;
    }
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (width < 60rem) {
    .guide {
      grid-template-columns: minmax(0, 1fr);
      gap: 1rem;
    }
    .way {
      position: static;
    }
    .way li:not([aria-current]) {
      display: none;
    }
  }
`;
