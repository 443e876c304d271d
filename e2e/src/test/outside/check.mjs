// Reads a running journal as other people's programs do, and prints each thing they would not find.
// Usage: node check.mjs ADDRESS ENTRY CLIP, where ENTRY and CLIP are paths of the sample journal.
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";
import jsonld from "jsonld";
import { parseHTML } from "linkedom";
import { mf2 } from "microformats-parser";
import Parser from "rss-parser";

const [address, entry, clip] = process.argv.slice(2);
const problems = [];

function expect(holds, problem) {
  if (!holds) problems.push(problem);
}

async function read(path) {
  const answer = await fetch(new URL(path, address));
  expect(answer.status === 200, `${path}: ${answer.status}`);
  return answer.text();
}

const absolute = (path) => new URL(path, address).href;

async function feeds() {
  const { document } = parseHTML(await read(entry));
  const topics = [...document.querySelectorAll(".entry > header a.film, .entry > header a.p-category, .entry > header .p-author a, .entry > header a.p-author")];
  const places = topics.map((link) => link.getAttribute("href").replace(/\/$/, ""));
  expect(places.length > 1, "the entry leads to no theme or no film");
  const paths = ["", ...new Set(places)].flatMap((path) => [`${path}/feed`, `${path}/feed/atom`]);
  for (const path of paths) {
    const feed = await new Parser().parseString(await read(path));
    expect(feed.items.length > 0, `rss-parser, ${path}: no items`);
    for (const item of feed.items) {
      expect(/^(urn:uuid|tag):/.test(item.guid ?? item.id), `rss-parser, ${path}: no lasting id`);
      expect(Date.parse(item.isoDate) > 0, `rss-parser, ${path}: no date`);
    }
    if (path.endsWith("/atom")) continue; // where it looks for no enclosures
    const media = feed.items.find((item) => item.link === absolute(entry))?.enclosure;
    expect(media?.type === "video/mp4" && media.length > 0, `rss-parser, ${path}: no enclosure`);
    const file = media && (await fetch(media.url, { method: "HEAD" }));
    expect(
      file?.headers.get("Content-Length") === media?.length,
      `${path}: the enclosure is not as long as it says`,
    );
  }
}

async function microformats() {
  const page = mf2(await read(entry), { baseUrl: absolute(entry) });
  const post = page.items.find((item) => item.type.includes("h-entry"))?.properties ?? {};
  for (const property of ["name", "url", "published", "author", "content", "summary", "category"]) {
    expect(post[property]?.length > 0, `microformats: the entry has no ${property}`);
  }
  expect(post.video?.length === 1 && /\.mp4/.test(post.video[0]), `video: ${post.video}`);
  for (const property of ["photo", "featured"]) {
    const picture = post[property]?.[0];
    expect(/poster\.jpg/.test(picture?.value ?? picture), `${property}: ${picture}`);
  }
  expect(post.comment?.length > 0, "microformats: the entry has no comment");
  const comment = post.comment?.[0]?.properties ?? {};
  for (const property of ["author", "content", "published", "url"]) {
    expect(comment[property]?.length > 0, `microformats: a comment has no ${property}`);
  }
  const front = mf2(await read("/"), { baseUrl: absolute("/") });
  const list = front.items.find((item) => item.type.includes("h-feed"));
  expect(list?.children?.length > 0, "microformats: the front page is no feed of entries");
}

async function reader() {
  for (const [path, words] of [[entry, "Training Montage"], ["/theme/high-eighties", "h"]]) {
    const { document } = new JSDOM(await read(path), { url: absolute(path) }).window;
    const video = document.querySelector("video");
    const article = new Readability(document, { keepClasses: true }).parse();
    expect(article?.textContent.includes(words), `reader mode, ${path}: the words are missing`);
    const begin = article?.textContent.trim().slice(0, 60) ?? "";
    expect(!/play, pause|Controls|Keys|0:00/.test(begin), `reader mode begins with “${begin}”`);
    expect(!/ten seconds back/.test(article?.textContent), `reader mode, ${path}: the keys' help`);
    expect(
      !video || /<video|<img[^>]+poster|\.mp4/.test(article?.content ?? ""),
      `reader mode, ${path}: the clip is lost`,
    );
  }
}

const SCHEMA = "https://schema.org/";
const REQUIRED = {
  BlogPosting: ["headline", "image", "author", "datePublished", "dateModified", "url"],
  VideoObject: ["name", "description", "thumbnailUrl", "uploadDate", "contentUrl", "duration"],
  Clip: ["name", "startOffset", "endOffset", "url"],
  Comment: ["text", "author", "dateCreated"],
  ImageObject: ["url", "width", "height"],
  ItemList: ["itemListElement"],
  ListItem: ["position", "url", "name"],
  Blog: ["name", "url"],
  CollectionPage: ["name", "url"],
  Movie: ["name", "url"],
  MusicRecording: ["name", "url"],
  Person: ["name"],
};

/** The vocabulary without asking its home for it: every term is one of schema.org's. */
const documentLoader = async (url) => ({
  documentUrl: url,
  document: { "@context": { "@vocab": SCHEMA, "@base": absolute("/") } },
});

function nodes(value) {
  if (Array.isArray(value)) return value.flatMap(nodes);
  if (value === null || typeof value !== "object") return [];
  return [value, ...Object.values(value).flatMap(nodes)];
}

async function structured() {
  const paths = ["/", "/archive", "/theme/high-eighties", "/film/rocky-iv", entry, clip];
  for (const path of [...paths, "/song/hearts-on-fire", "/person/vince-dicola"]) {
    const { document } = parseHTML(await read(path));
    const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
    expect(scripts.length === 1, `${path}: ${scripts.length} scripts of structured data`);
    for (const script of scripts) {
      const graph = await jsonld.expand(JSON.parse(script.textContent), { documentLoader });
      check(path, nodes(graph));
    }
    for (const name of ["og:title", "og:image", "og:image:width", "og:url", "twitter:card"]) {
      const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
      expect(meta?.getAttribute("content"), `${path}: no ${name}`);
    }
    const locale = document.querySelector('meta[property="og:locale"]')?.getAttribute("content");
    expect(/^[a-z]{2,3}_[A-Z]{2}$/.test(locale ?? ""), `${path}: og:locale is ${locale}`);
  }
}

function check(path, graph) {
  const known = new Set(graph.filter((node) => node["@type"]).map((node) => node["@id"]));
  for (const node of graph) {
    if (node["@id"] && Object.keys(node).length === 1) {
      expect(known.has(node["@id"]), `${path}: ${node["@id"]} is spoken of and not described`);
    }
    for (const type of node["@type"] ?? []) {
      if (!type.startsWith(SCHEMA)) continue;
      for (const property of REQUIRED[type.slice(SCHEMA.length)] ?? []) {
        expect(node[SCHEMA + property]?.length > 0, `${path}: a ${type} has no ${property}`);
      }
    }
  }
  for (const posting of graph.filter((node) => node["@type"]?.includes(`${SCHEMA}BlogPosting`))) {
    const author = posting[`${SCHEMA}author`]?.[0] ?? {};
    expect(author[`${SCHEMA}url`]?.length > 0, `${path}: an author has no page`);
  }
  for (const video of graph.filter((node) => node["@type"]?.includes(`${SCHEMA}VideoObject`))) {
    const parts = video[`${SCHEMA}hasPart`] ?? [];
    const starts = parts.map((part) => part[`${SCHEMA}startOffset`]?.[0]["@value"]);
    expect(starts.length > 0, `${path}: the video has no moments`);
    expect(new Set(starts).size === starts.length, `${path}: moments share a start: ${starts}`);
    for (const part of parts) {
      const [start, end] = ["startOffset", "endOffset"].map((each) => part[SCHEMA + each]?.[0]["@value"]);
      expect(start < end, `${path}: a moment ends before it starts: ${start}, ${end}`);
    }
  }
}

for (const reading of [feeds, microformats, reader, structured]) {
  try {
    await reading();
  } catch (failure) {
    problems.push(`${reading.name}: ${failure.stack}`);
  }
}
problems.forEach((problem) => console.log(problem));
process.exitCode = problems.length > 0 ? 1 : 0;
