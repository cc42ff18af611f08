// Compiles the theme with the light and with the dark colours and joins both into one style sheet: where they differ,
// a custom property holds the light value, and the dark one on a screen whose owner prefers dark.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import * as sass from "sass";

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, "../main/resources/static/alongside.css");

function compile(scheme) {
  const entry = `@use "palette" with ($scheme: "${scheme}"); @use "alongside";`;
  const options = {
    style: "compressed",
    charset: false,
    loadPaths: [here, join(here, "node_modules")],
    quietDeps: true,
  };
  return sass.compileString(entry, options).css.match(/rgba?\([^)]*\)|[^\s;:{}(),!]+|[\s;:{}(),!]/g);
}

const light = compile("light");
const dark = compile("dark");
if (light.length !== dark.length) {
  throw new Error("The light and the dark style sheet differ in more than colours");
}

const names = new Map();
const joined = light.map((token, i) => {
  if (token === dark[i]) {
    return token;
  }
  const pair = `${token} ${dark[i]}`;
  if (!names.has(pair)) {
    names.set(pair, { name: `--c${names.size + 1}`, light: token, dark: dark[i] });
  }
  return `var(${names.get(pair).name})`;
});

const values = (scheme) => [...names.values()].map((c) => `${c.name}:${c[scheme]}`).join(";");
const version = JSON.parse(readFileSync(join(here, "node_modules/nhsuk-frontend/package.json"))).version;
// Variants of nhsuk-frontend that no page of ours has.
const unused =
  /nhsuk-(expander|scroll|lede-text|button--(reverse|login|brand)|table--|table-container|tables?-sort|table__header--sort|input--code|frontend-supported|pagination--numbered|pagination__item|breadcrumb--reverse|back-link--reverse|body--reverse|link--reverse|icon--(?!arrow|search)|search-input|caption|date-input--|fieldset--|list--(tick|cross)|hint--reverse)/;

function withoutUnused(text) {
  const rules = text.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors) =>
    !selectors.startsWith("@") && selectors.split(",").every((s) => unused.test(s)) ? "" : rule,
  );
  return rules.replace(/@media[^{}]+\{\}/g, "");
}

const css =
  `/*! Alongside. Built on nhsuk-frontend ${version}, MIT licence, see LICENSE-nhsuk-frontend.txt */\n` +
  `:root{color-scheme:light dark;${values("light")}}` +
  `@media screen and (prefers-color-scheme:dark){:root{${values("dark")}}}` +
  withoutUnused(joined.join("")) +
  "\n";
writeFileSync(target, css);
console.log(`${css.length} bytes, ${gzipSync(css, { level: 9 }).length} gzipped, ${names.size} colours`);
