import { type Context, Hono } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { Passphrase, WrittenMessage } from "../domain/chapters/intake/written-report.ts";
import { answerPage, codePage, endedPage, handedOverPage, newCodePage } from "./answer-page.ts";
import { admitBodies } from "./admit-bodies.ts";
import type { DoorParts } from "./door-parts.ts";
import { Limits } from "./limits.ts";
import { notReadPage, notReadStatus } from "./not-read-page.ts";
import { readCode } from "../domain/chapters/intake/private-code.ts";
import { hasFiles, readSentFiles } from "./sent-files.ts";
import { isOnceName, textIn } from "./sent-report.ts";
import { type Session, Sessions } from "./sessions.ts";

const cookie = "comity-page";
/** Where `Leave this page` leads. */
const elsewhere = "https://www.wikipedia.org/";

const wrongCode =
  "No page opens with this. Please look whether you typed your private code right, and your passphrase if you chose one.";
const tooOften = "That was tried too often during the last hour. Please try again later.";
const notNow = "Your page cannot be shown right now. Please try again in a few minutes.";
const notStored =
  "It could not be stored, so it has not arrived. Please send it again in a few minutes.";
const closed =
  "Your page has closed, as it does after 15 minutes. Please enter your private code again.";
const withoutWords = "(There are no words with these files.)";
const passphraseChosen =
  "Your passphrase is stored. In a few minutes your page asks for it beside your private code.";
const passphraseGone = "In a few minutes your page opens with your private code alone again.";
const arrived = "What you sent has arrived.";

/** `/answer`: the page of somebody with a private code. */
export function answerRoutes(parts: DoorParts): Hono {
  const { doors, now, random, senderOf, isSecure, readyFiles } = parts;
  const sessions = new Sessions(random);
  const tries = new Limits({ perSender: 20, overall: 100_000 }, parts.hash);
  const ofOneCode = new Limits({ perSender: 15, overall: 100_000 }, parts.hash);
  const messages = new Limits({ perSender: 30, overall: 1_000 }, parts.hash);
  const admitted = admitBodies(parts, (context, why) =>
    context.html(notReadPage(why), notReadStatus[why]),
  );
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
    const shown = { once: random(), notice, problem, unsent };
    if (opened.opens === "own-code") return context.html(handedOverPage(shown));
    const page = opened.opens === "page" ? opened.page : undefined;
    return context.html(answerPage(page, shown), problem === undefined ? 200 : 422);
  };

  return new Hono()
    .use("/answer", admitted)
    .use("/answer/*", admitted)
    .get("/answer", async (context) => {
      const there = known(context);
      if (!there) return context.html(codePage());
      sessions.change(there.name, { ...there.session, notice: undefined });
      return show(context, there.session);
    })
    .post("/answer", async (context) => {
      const sent = await context.req.parseBody();
      const code = readCode(textIn(sent, "code"));
      const passphrase = textIn(sent, "passphrase").trim().slice(0, 200);
      if (!tries.allows(senderOf(context), now())) return context.html(codePage(tooOften), 429);
      if (code === undefined) return context.html(codePage(wrongCode), 403);
      // Whoever has found a code does not try many passphrases for it, from however many places.
      if (!ofOneCode.allows(code, now())) return context.html(codePage(tooOften), 429);
      const found = await Promise.all(
        doors.map(async ({ door }) => ({ door, ...(await door.enter(code, passphrase)) })),
      );
      const opened = found.find(({ opens }) => opens !== "nothing" && opens !== "not-now");
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
      const sent = await context.req.parseBody({ all: true });
      const text = textIn(sent, "text");
      const there = known(context);
      if (!there) return context.html(codePage(closed, text), 403);
      const { name, session } = there;
      const what = textIn(sent, "what");
      const isOfWords = /^(words|accepts|objects)$/.test(what);
      const words = text.trim() === "" && hasFiles(sent) ? withoutWords : text;
      const read = WrittenMessage.safeParse(isOfWords ? { what, text: words } : { what });
      if (!read.success) {
        const says = read.error.issues[0]?.message ?? "write something first";
        return show(context, session, `It was not sent: ${says}.`, text);
      }
      if (!messages.allows(senderOf(context), now())) return show(context, session, tooOften, text);
      const files = await readSentFiles(sent, readyFiles);
      if (typeof files === "string")
        return show(context, session, `It was not sent: ${files}.`, text);
      const taken = await session.door.write(session.code, read.data, onceIn(sent, random), files);
      if (!taken.isTaken) return show(context, session, notStored, text);
      if (what === "ends-code") {
        leave(context);
        return context.html(endedPage());
      }
      sessions.change(name, { ...session, notice: arrived });
      return context.redirect("/answer", 303);
    })
    .post("/answer/passphrase", async (context) => {
      const sent = await context.req.parseBody();
      const there = known(context);
      if (!there) return context.html(codePage(closed), 403);
      const { name, session } = there;
      const isNone = textIn(sent, "none") !== "";
      const read = Passphrase.safeParse(textIn(sent, "passphrase"));
      if (!isNone && !read.success)
        return show(context, session, `It was not chosen: ${read.error.issues[0]?.message}.`);
      if (!messages.allows(senderOf(context), now())) return show(context, session, tooOften);
      const once = onceIn(sent, random);
      const chosen = isNone ? undefined : read.data;
      const taken = await session.door.choosePassphrase(session.code, chosen, once);
      if (!taken.isTaken) return show(context, session, notStored);
      sessions.change(name, { ...session, notice: isNone ? passphraseGone : passphraseChosen });
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
