import { css } from "./css.ts";

/** Forms that are a page of their own. */
export const formStyle = css`
  .report {
    max-width: 44rem;
  }
  .field {
    margin-bottom: 1.2rem;
  }
  .report + .report {
    margin-top: 2.25rem;
  }
  .choices {
    margin: 0;
    padding: 0;
    border: 0;
  }
  .choices legend {
    padding: 0;
    font-weight: 600;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.6rem;
    margin-top: 0.7rem;
  }
  .choice input:not([type="hidden"]) {
    min-height: 0;
    margin: 0.3rem 0 0;
    accent-color: var(--accent);
  }
  .choice label {
    margin: 0;
  }
  .choice .hint {
    grid-column: 2;
    margin: 0;
  }
  .field input {
    width: 100%;
  }
`;
