import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/console/text/render-markdown.ts";

const rendered = async (text: string): Promise<string> => String(await renderMarkdown(text));

describe("Markdown in the console", () => {
  test("shows headings, lists, tables, code and links", async () => {
    const html = await rendered(
      "### Next\n\n- **one**\n\n| a | b |\n| - | - |\n| `x` | y |\n\n```\n/acknowledge\n```\n\n[a](https://example.org/?a=1&b=2)",
    );
    for (const part of [
      "<h3>Next</h3>",
      "<strong>one</strong>",
      "<td><code>x</code></td>",
      "<pre><code>/acknowledge",
      'href="https://example.org/?a=1&amp;b=2"',
    ])
      expect(html).toContain(part);
  });

  test("leaves HTML comments out, and only those", async () => {
    expect(await rendered("<!-- comity n=4 sha256=ab -->\nshown")).not.toContain("comity");
    expect(await rendered("<!-- a --> shown -->")).toContain("shown");
    expect(await rendered("one <!-- two --> three")).toMatch(/one\s+three/);
  });

  test("heads a column of a table only where it has a name", async () => {
    const html = await rendered("| who | |\n|---|---|\n| ada | |");
    expect(html).toContain("<tr><th>who</th><td></td></tr>");
  });

  test("lets small print and line breaks through", async () => {
    expect(await rendered("a<br>b <sub>small</sub>")).toContain("a<br>b <sub>small</sub>");
  });

  test.each([
    ["<script>alert(1)</script>", /<script/i],
    ["a <img src=x onerror=alert(1)> b", /<img/i],
    ["<svg/onload=alert(1)>", /<svg/i],
    ["<sub onclick=alert(1)>x</sub>", /<sub /i],
    ["<div>\n<iframe src=//evil.example>\n</div>", /<(div>\n|iframe)/i],
    ["[x](javascript:alert(1))", /javascript:alert\(1\)"/i],
    ["[x](JaVaScRiPt&#58;alert(1))", /href="javascript/i],
    ["[x](data:text/html,<script>alert(1)</script>)", /href="data/i],
    ["<javascript:alert(1)>", /href="javascript/i],
    ["[x](//evil.example/a)", /href="\/\//i],
    ["[x](/\\evil.example)", /href="\/(\\|%5C)/i],
    ['[x](https://a.example/"onmouseover="alert(1))', /" ?onmouseover="/i],
    ["![a](https://evil.example/pixel.gif)", /<img/i],
    ['![a"><script>](x)', /<script/i],
    ['```"><script>alert(1)</script>\nx\n```', /<script/i],
    ["`<script>`", /<script/i],
    ["| <script> |\n| - |\n| <img src=x> |", /<(script|img)/i],
    ["&lt;script&gt;", /<script/i],
  ])("makes nothing live of %j", async (text, dangerous) => {
    expect(await rendered(text)).not.toMatch(dangerous);
  });
});
