import type { languages } from '../../schemas/platform/settings.schema.js';
import type { listOutbox } from '../../services/platform/mails.service.js';
import { escapeHtml } from '../../utils/escape-html.js';

type KeptMail = Awaited<ReturnType<typeof listOutbox>>[number];

const words = {
  en: {
    title: 'Mails of the demo',
    about:
      'No mail server is named, so what would be sent stands here. The page looks again every five seconds.',
    to: 'To',
    nothing: 'Nothing yet.',
  },
  tr: {
    title: 'Demonun e-postaları',
    about:
      'Bir e-posta sunucusu belirtilmediği için gönderilecek olanlar burada durur. Sayfa beş saniyede bir yenilenir.',
    to: 'Alıcı:',
    nothing: 'Henüz bir şey yok.',
  },
} as const;

const address = /https?:\/\/[^\s<]+/g;
/** The mail's text with its links to click. */
const showText = (text: string) => escapeHtml(text).replace(address, (url) => `<a href="${url}">${url}</a>`);

/** The page of the mails that the demo keeps, the newest first, with their times in the zone. */
export function presentOutbox(
  mails: readonly KeptMail[],
  language: (typeof languages)[number],
  timeZone: string,
): string {
  const said = words[language];
  const times = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', timeZone });
  const shown = mails.map(
    ({ toAddress, subject, text, createdAt }) => `<article>
<h2>${escapeHtml(subject)}</h2>
<p>${said.to} <b>${escapeHtml(toAddress)}</b>, <time datetime="${createdAt.toISOString()}">${times.format(createdAt)}</time></p>
<pre>${showText(text)}</pre>
</article>`,
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5"><title>${said.title}</title>
<style>
:root { color-scheme: light dark }
body { font: 15px/1.5 system-ui, sans-serif; max-width: 45rem; margin: 0 auto; padding: 2rem 1rem }
article { border: 1px solid light-dark(#e7e5e4, #44403c); border-radius: 12px; padding: 1rem; margin: 1rem 0 }
h1, h2 { line-height: 1.25 } h2, article p { margin: 0 } b { font-weight: 600 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit }
a { color: light-dark(#823f22, #daa98c) }
</style></head>
<body><h1>${said.title}</h1>
<p>${said.about}</p>
${shown.join('\n') || `<p>${said.nothing}</p>`}
</body></html>`;
}
