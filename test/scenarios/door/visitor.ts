/** A page as somebody outside gets it. */
export interface VisitedPage {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  /** Without markup, in one line. */
  readonly text: string;
}

export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Somebody outside with a browser that runs nothing: it follows redirections and keeps cookies. */
export class Visitor {
  readonly #url: string;
  readonly #from: string;
  #cookie: string | undefined;

  /** @param from the address a proxy says they come from */
  constructor(url: string, from = "203.0.113.7") {
    this.#url = url;
    this.#from = from;
  }

  get(path: string): Promise<VisitedPage> {
    return this.#ask(path, "GET");
  }

  post(path: string, fields: Fields, headers: Readonly<Record<string, string>> = {}) {
    return this.#ask(path, "POST", filledIn(new URLSearchParams(), fields), headers);
  }

  /** The same with files, as a browser sends them. */
  postFiles(path: string, fields: Fields, files: readonly Uint8Array<ArrayBuffer>[]) {
    const body = filledIn(new FormData(), fields);
    for (const file of files) body.append("files", new Blob([file]), "rin at home.png");
    return this.#ask(path, "POST", body);
  }

  /** Opens the form and sends it as filled in. */
  async report(fields: Fields): Promise<VisitedPage> {
    const { html } = await this.get("/report");
    return this.post("/report", { ...hiddenIn(html), reach: "page", ...fields });
  }

  /** The page that a code opens. */
  async enter(code: string): Promise<VisitedPage> {
    return this.post("/answer", { code });
  }

  /** Sends what is written on the page. */
  async write(page: VisitedPage, fields: Fields): Promise<VisitedPage> {
    return this.post("/answer/write", { once: hiddenIn(page.html)["once"] ?? "", ...fields });
  }

  async #ask(
    path: string,
    method: string,
    body?: URLSearchParams | FormData,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<VisitedPage> {
    const answer = await fetch(this.#url + path, {
      method,
      redirect: "manual",
      headers: {
        "x-forwarded-for": this.#from,
        ...(this.#cookie !== undefined && { cookie: this.#cookie }),
        ...headers,
      },
      ...(body && { body }),
    });
    const set = answer.headers.get("set-cookie");
    if (set !== null) this.#cookie = /max-age=0/i.test(set) ? undefined : set.split(";")[0];
    const next = answer.headers.get("location");
    if (next?.startsWith("/")) return this.#ask(next, "GET");
    const html = await answer.text();
    return { status: answer.status, headers: answer.headers, html, text: textOf(html) };
  }
}

function filledIn<Body extends URLSearchParams | FormData>(body: Body, fields: Fields): Body {
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === "string" ? [value] : value) body.append(name, one);
  return body;
}

/** The values of the hidden fields of a page. */
export function hiddenIn(html: string): Readonly<Record<string, string>> {
  const fields = html.matchAll(/<input\s+type="hidden"\s+name="(\w+)"\s+value="([^"]*)"/g);
  const all = [...fields].map(([, name = "", value = ""]) => [name, value] as const);
  return Object.fromEntries(all.toReversed());
}

/** The private code on a page. */
export function codeOn({ html }: VisitedPage): string {
  return /<p class="code">([^<]+)<\/p>/.exec(html)?.[1] ?? "";
}

function textOf(html: string): string {
  return html
    .replace(/<style>[^]*<\/style>/, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll("&#39;", "'")
    .replaceAll(/\s+/g, " ")
    .trim();
}
