import { GitHubRefused } from "../github/github-refused.ts";

type Fields = Readonly<Record<string, string>>;

/** What somebody without an account does at the app's own address. */
export type OutsideDeed =
  | { readonly does: "report"; readonly fields: Fields }
  | { readonly does: "read" }
  | { readonly does: "write"; readonly fields: Fields };

const printedCode = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{2}/;

/** Somebody outside with a browser, who wrote their private code down. */
export class OutsidePerson {
  readonly #appUrl: string;
  #code = "(the code that the page shows)";
  #page = "";

  constructor(appUrl: string) {
    this.#appUrl = appUrl;
  }

  get code(): string {
    return this.#code;
  }

  /** The page they saw last, without its markup. */
  get page(): string {
    return this.#page;
  }

  /** Throws `GitHubRefused` where a page says no. */
  async act(deed: OutsideDeed): Promise<void> {
    if (deed.does === "report") return this.#report(deed.fields);
    const opened = await this.#post("/answer", { code: this.#code });
    if (opened.status !== 303) throw new GitHubRefused(opened.status, "No page opens.");
    const cookie = opened.headers.get("set-cookie")?.split(";")[0] ?? "";
    if (deed.does === "write") {
      const sent = await this.#post("/answer/write", deed.fields, cookie);
      if (sent.status !== 303) throw new GitHubRefused(sent.status, "It was not taken in.");
    }
    const page = await fetch(`${this.#appUrl}/answer`, { headers: { cookie } });
    this.#page = textOf(await page.text());
  }

  async #report(fields: Fields): Promise<void> {
    const answer = await this.#post("/report", fields);
    this.#page = textOf(await answer.text());
    const [code] = printedCode.exec(this.#page) ?? [];
    if (code === undefined) throw new GitHubRefused(answer.status, "It was not taken in.");
    this.#code = code;
  }

  #post(path: string, fields: Fields, cookie = ""): Promise<Response> {
    return fetch(this.#appUrl + path, {
      method: "POST",
      headers: { cookie },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  }
}

/** A line for each that a browser begins, without what is a form's. */
function textOf(html: string): string {
  return (/<main[^>]*>([^]*)<\/main>/.exec(html)?.[1] ?? html)
    .replaceAll(/<(?:form|script|style)[^]*?<\/(?:form|script|style)>/g, "")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/<\/(?:h1|h2|h3|p|li|blockquote|pre|div)>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/ *\n */g, "\n")
    .replaceAll(/\n{2,}/g, "\n")
    .trim();
}
