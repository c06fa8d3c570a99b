import type { Language, Window, WindowField, WindowTexts } from '../../protocols/Window.js';
import { PAGE_TEXTS, type PageTexts } from './pageTexts.js';

/** What the script of the page is told (src/host/window/page/main.js). */
export interface Settings {
  readonly window: Pick<Window, 'fields' | 'opening' | 'line' | 'farewell' | 'said'>;
  readonly texts: PageTexts;
  readonly fields: WindowTexts['fields'];
  /** The longest line, in octets. */
  readonly limit: number;
}

/**
 * The page of a window.
 *
 * @param nonce - a secret of this one response, which marks its scripts and styles as its own
 */
export function pageOf(window: Window, language: Language, limit: number, nonce: string): string {
  const { fields: fieldsShown, opening, line, farewell, said } = window;
  const { title, send, fields } = window.texts[language];
  const texts = PAGE_TEXTS[language];
  const settings = {
    window: { fields: fieldsShown, opening, line, farewell, said },
    texts,
    fields,
    limit,
  } as Settings;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/window.css" nonce="${nonce}">
<script type="application/json" id="settings">${escapeJson(settings)}</script>
<script type="module" src="/main.js" nonce="${nonce}"></script>
</head>
<body>
<main>
<header>
<h1>${escapeText(title)}</h1>
<p id="status" role="status" data-state="connecting">${escapeText(texts.connecting)}</p>
</header>
<section aria-labelledby="log-title">
<h2 id="log-title">${escapeText(texts.log)}</h2>
<div id="log" role="log" aria-labelledby="log-title" tabindex="0" translate="no"></div>
<p id="empty">${escapeText(texts.empty)}</p>
<button type="button" id="newest" hidden>${escapeText(texts.newest)}</button>
</section>
<noscript><p class="problem">${escapeText(texts.noScript)}</p></noscript>
<form id="form" novalidate autocomplete="on">
${fieldsShown.map((field) => fieldOf(field, fields[field.name]!.label)).join('')}<button type="submit">${escapeText(send)}</button>
${fieldsShown.map(({ name }) => `<p class="problem" id="${name}-problem" role="alert"></p>\n`).join('')}</form>
</main>
</body>
</html>
`;
}

function fieldOf({ name, kept }: WindowField, label: string): string {
  const habits = kept
    ? 'autocomplete="nickname" autocapitalize="off" spellcheck="false" enterkeyhint="next"'
    : 'autocomplete="off" enterkeyhint="send"';
  return `<div class="field${kept ? ' kept' : ''}">
<label for="${name}">${escapeText(label)}</label>
<input id="${name}" name="${name}" type="text" dir="auto" required ${habits} aria-describedby="${name}-problem">
</div>
`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON in which nothing ends the element that it stands in. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', String.raw`\u003c`);
}
