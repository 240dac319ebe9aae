import { escapeHtml } from './escape-html.js';

/** What a mail says, in the order of reading. */
export interface MailText {
  /** `en`, `tr`. */
  language: string;
  subject: string;
  paragraphs: string[];
  /** The one thing to do. */
  button?: { label: string; url: string };
  /** Small print below. */
  footer: string;
}

/** The mail for readers without HTML, and for those who read it aloud. */
export function renderText({ paragraphs, button, footer }: MailText): string {
  const parts = [...paragraphs, ...(button ? [`${button.label}:\n${button.url}`] : []), footer];
  return `${parts.join('\n\n')}\n`;
}

/** One column that needs no picture, no script and no style sheet; nothing in it is read as HTML. */
export function renderHtml({ language, subject, paragraphs, button, footer }: MailText): string {
  const said = paragraphs.map((text) => `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`).join('\n');
  const link = button
    ? `<p style="margin:24px 0"><a href="${escapeHtml(button.url)}" style="background:#a04e28;color:#fff;text-decoration:none;padding:12px 20px;border-radius:8px;font-weight:600;display:inline-block">${escapeHtml(button.label)}</a></p>
<p style="margin:0 0 16px;color:#57534e;font-size:13px;word-break:break-all">${escapeHtml(button.url)}</p>`
    : '';
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0;background:#fafaf9;color:#1c1917;font:15px/1.5 system-ui,sans-serif">
<div style="max-width:520px;margin:0 auto;padding:32px 20px">
<div style="background:#fff;border:1px solid #e7e5e4;border-radius:12px;padding:24px">
<h1 style="margin:0 0 16px;font-size:20px">${escapeHtml(subject)}</h1>
${said}
${link}
</div>
<p style="margin:16px 4px;color:#57534e;font-size:13px;white-space:pre-line">${escapeHtml(footer)}</p>
</div>
</body>
</html>
`;
}
