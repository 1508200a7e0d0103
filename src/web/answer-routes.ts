import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { WrittenMessage } from "../domain/chapters/intake/written-report.ts";
import { answerPage, codePage, endedPage, newCodePage } from "./answer-page.ts";
import type { DoorParts } from "./door-parts.ts";
import { Limits } from "./limits.ts";
import { readCode } from "./private-code.ts";
import { isOnceName, textIn } from "./sent-report.ts";
import { type Session, Sessions } from "./sessions.ts";

const longestBody = 200_000;
const cookie = "comity-page";
/** Where `Leave this page` leads. */
const elsewhere = "https://www.wikipedia.org/";

const wrongCode = "No page belongs to this private code. Please look whether you typed it right.";
const tooOften = "That was tried too often during the last hour. Please try again later.";
const notNow = "Your page cannot be shown right now. Please try again in a few minutes.";
const notStored =
  "It could not be stored, so it has not arrived. Please send it again in a few minutes.";
const closed =
  "Your page has closed, as it does after 15 minutes. Please enter your private code again.";
const arrived = "What you sent has arrived.";

/** `/answer`: the page of somebody with a private code. */
export function answerRoutes(parts: DoorParts): Hono {
  const { doors, now, random, senderOf, isSecure } = parts;
  const sessions = new Sessions(random);
  const tries = new Limits({ perSender: 20, overall: 100_000 }, parts.hash);
  const messages = new Limits({ perSender: 30, overall: 1_000 }, parts.hash);
  const known = (context: Context) => {
    const name = getCookie(context, cookie);
    const session = sessions.find(name, now());
    return session && name !== undefined ? { name, session } : undefined;
  };
  const leave = (context: Context) => {
    sessions.end(getCookie(context, cookie));
    deleteCookie(context, cookie, { path: "/answer", secure: isSecure });
  };
  const show = async (
    context: Context,
    { door, code, notice }: Session,
    problem?: string,
    unsent = "",
  ) => {
    const opened = await door.open(code);
    if (opened.opens === "nothing") {
      leave(context);
      return context.html(codePage(wrongCode, unsent), 403);
    }
    if (opened.opens === "not-now") return context.html(codePage(notNow, unsent), 503);
    const page = opened.opens === "page" ? opened.page : undefined;
    const shown = { once: random(), notice, problem, unsent };
    return context.html(answerPage(page, shown), problem === undefined ? 200 : 422);
  };

  return new Hono()
    .use("/answer/*", bodyLimit({ maxSize: longestBody }))
    .get("/answer", async (context) => {
      const there = known(context);
      if (!there) return context.html(codePage());
      sessions.change(there.name, { ...there.session, notice: undefined });
      return show(context, there.session);
    })
    .post("/answer", async (context) => {
      const code = readCode(textIn(await context.req.parseBody(), "code"));
      if (!tries.allows(senderOf(context), now())) return context.html(codePage(tooOften), 429);
      if (code === undefined) return context.html(codePage(wrongCode), 403);
      const found = await Promise.all(
        doors.map(async ({ door }) => ({ door, ...(await door.open(code)) })),
      );
      const opened = found.find(({ opens }) => opens === "page" || opens === "arrived");
      if (!opened) {
        const isLater = found.some(({ opens }) => opens === "not-now");
        return isLater
          ? context.html(codePage(notNow), 503)
          : context.html(codePage(wrongCode), 403);
      }
      sessions.end(getCookie(context, cookie));
      const name = sessions.begin({ door: opened.door, code, notice: undefined }, now());
      const attributes = { httpOnly: true, sameSite: "Strict", secure: isSecure } as const;
      setCookie(context, cookie, name, { ...attributes, path: "/answer", maxAge: 15 * 60 });
      return context.redirect("/answer", 303);
    })
    .get("/answer/leave", (context) => {
      leave(context);
      context.header("clear-site-data", '"cache"');
      return context.redirect(elsewhere, 303);
    })
    .post("/answer/write", async (context) => {
      const sent = await context.req.parseBody();
      const text = textIn(sent, "text");
      const there = known(context);
      if (!there) return context.html(codePage(closed, text), 403);
      const { name, session } = there;
      const what = textIn(sent, "what");
      const isOfWords = /^(words|accepts|objects)$/.test(what);
      const read = WrittenMessage.safeParse(isOfWords ? { what, text } : { what });
      if (!read.success) {
        const says = read.error.issues[0]?.message ?? "write something first";
        return show(context, session, `It was not sent: ${says}.`, text);
      }
      if (!messages.allows(senderOf(context), now())) return show(context, session, tooOften, text);
      const taken = await session.door.write(session.code, read.data, onceIn(sent, random));
      if (!taken.isTaken) return show(context, session, notStored, text);
      if (what === "ends-code") {
        leave(context);
        return context.html(endedPage());
      }
      sessions.change(name, { ...session, notice: arrived });
      return context.redirect("/answer", 303);
    })
    .post("/answer/new-code", async (context) => {
      const sent = await context.req.parseBody();
      const there = known(context);
      if (!there) return context.html(codePage(closed), 403);
      const { name, session } = there;
      if (!messages.allows(senderOf(context), now())) return show(context, session, tooOften);
      const taken = await session.door.replace(session.code, onceIn(sent, random));
      if (!taken.isTaken) return show(context, session, notStored);
      sessions.change(name, { ...session, code: taken.code });
      return context.html(newCodePage(taken.code));
    });
}

function onceIn(sent: Parameters<typeof textIn>[0], random: () => string): string {
  const once = textIn(sent, "once");
  return isOnceName(once) ? once : random();
}
