// Values that break what reads records without care; all of them are valid by ServiceTitan's documents.

/** What documents allow a name at most, where they say it; and a text. */
const [longestName, longestText] = [255, 4000];

const filledUp = (text: string, length: number) =>
  text.repeat(Math.floor(length / text.length)).padEnd(length, ".");

export const names = [
  filledUp("Wolfeschlegelsteinhausenbergerdorff & Söhne, ", longestName),
  filledUp("Donaudampfschifffahrtselektrizitätenhauptbetriebswerk", longestName),
  `Dwayne "The Rock" O'Brien, Jr.; Sons`,
  "“Curly” quotes – and dashes—",
  // Line ends, tabs and blanks.
  "First line\nsecond line",
  "Windows line\r\nend",
  "Tab\tbetween",
  "  blanks around  ",
  "no\u00A0break, narrow\u202Fblank",
  "zero\u200Bwidth\u2060blanks\uFEFF",
  "line\u2028and paragraph\u2029separator",
  "",
  // Markup, code and templates.
  "<b>Bold</b> & <i>italic</i><br/>",
  "&amp;&lt;&nbsp;&#39;",
  "<script>alert(1)</script>",
  "C:\\temp\\new\\",
  '\\"escaped\\"',
  "{{ customer.name }}",
  "$" + "{name} #{name} %s %d",
  "'; DROP TABLE customers; --",
  // What spreadsheets take for a formula.
  '=HYPERLINK("https://example.com","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1:A9)",
  // What readers take for another type.
  "null",
  "undefined",
  "true",
  "0",
  "007",
  "1e3",
  "NaN",
  "[]",
  "{}",
  "2026-06-01",
  // Names that differ in case, accents or how these are composed; the last one is the first one again.
  "José Müller",
  "José Müller".normalize("NFD"),
  "JOSÉ MÜLLER",
  "jose muller",
  "José Müller",
  // Scripts.
  "شركة التكييف Evergreen (2)",
  'כהן ובניו בע"מ & Sons',
  "\u202Eright to left\u202C",
  "株式会社　暖房・冷房",
  "ห้างหุ้นส่วนจำกัด ความเย็น",
  "한국 냉난방",
  "Привет, Щука",
  "हिन्दी क्षत्रिय",
  "İstanbul ı I i",
  "Straße, STRASSE, ẞ",
  "ＦＵＬＬ ＷＩＤＴＨ ﬁ",
  // Emoji, of several characters each, and marks.
  "👨‍👩‍👧‍👦 family",
  "🇩🇪🇺🇦🏴󠁧󠁢󠁳󠁣󠁴󠁿",
  "👍🏽 ❤️ 1️⃣",
  `Z${"\u0301\u0327\u0489".repeat(12)}algo`,
  // The edges of planes, what is not assigned, and control characters.
  "\uFFFD",
  "\u{10000}",
  "\u{10FFFD}",
  "\uE000\uFFFC",
  "bell\u0007, unit\u001Fseparator",
] as const;

/** They may be HTML, and have lines. */
export const texts = [
  filledUp("<p>The customer says: &quot;it&#39;s <b>cold</b>&quot; &amp; waits.</p>\n", longestText),
  filledUp("ⰰ𝔸👩🏽‍🚒 ", longestText),
  filledUp("without-any-blank", longestText),
  "<p>Paragraph<br>line<br/>line</p><ul><li>A &lt; B</li></ul><!-- comment -->",
  '<a href="https://example.com/?a=1&amp;b=%C3%A4#x" onclick="alert(1)">link</a><img src=x>',
  "<p>never closed <b>bold <i>both</b> italic</i>",
  "first\nsecond\r\nthird\rfourth\n\n\n",
  "\t- item\n\t- item;\n\n| a | b |",
  "\"quoted\", 'single'; semicolon, comma\\, backslash\\n",
  '{"json": [1, null, "}"]}',
  "{{ steps.first.results }} <%= name %> %{name}",
  '=cmd|"/C calc"!A0',
  "  \n ",
  "null",
  "0",
  "مرحبا world שלום <b>עולם</b> 世界",
  "🏳️‍🌈 e\u0301 \u200Fright\u200E \u00AD \u200D",
] as const;

/** As the format "email" allows them. */
export const emails = [
  "first.last+tag@sub.example.com",
  "o'hara@example.com",
  "!#$%&*/=?^_`{|}~-@example.org",
  "info@xn--mller-kva.example",
  "UPPER.Case@EXAMPLE.com",
  `${"x".repeat(64)}@${"long.".repeat(36)}example.com`,
] as const;

/** Others that are valid, where any text is allowed. */
export const mailboxes = [
  ...emails,
  '"very (unusual), @ \\"name\\""@example.com',
  "用户@例子.example",
  "jürgen@müller.example",
  "root@[IPv6:2001:db8::1]",
] as const;

export const phones = [
  "+44 20 7946 0958",
  "+49 (0)30 23125-042 ext. 7",
  "(916) 555-0117 x4711",
  "1-800-555-COOL",
  "tel:+1-916-555-0142;ext=3",
  "٠٩١٦٥٥٥٠١٤٢",
  "9165550117",
  "112",
] as const;

export const urls = [
  "https://example.com/a%20b/ä/文件.png?x=1&y=%26&z[]=2#frag=ment?",
  "https://user:name@example.com:8443/../?q='\"<>",
  "http://xn--mller-kva.example/",
  filledUp("https://example.com/long/", 2000),
  "HTTPS://EXAMPLE.COM",
] as const;

export const numbers = [
  0,
  -0.01,
  0.1 + 0.2,
  1e-7,
  123_456_789_012.34,
  -99_999_999.99,
  100 / 3,
  1e15,
] as const;

/** Of 32 bits. */
export const integers = [0, -1, 2_147_483_647, 1, -2_147_483_648] as const;

/** The ends of time, of years and days, leap days, and clocks that are put forward or back in America and Europe. */
export const moments = [
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59.9999999Z",
  "1900-01-01T00:00:00Z",
  "2025-12-31T23:59:59.9999999Z",
  "2026-01-01T00:00:00Z",
  "2024-02-29T12:00:00Z",
  "2000-02-29T23:59:59.1Z",
  "2026-03-08T10:00:00Z",
  "2026-11-01T08:30:00Z",
  "2026-11-01T09:30:00.0000001Z",
  "2026-03-29T01:00:00Z",
  "1969-12-31T23:59:59.999Z",
  "2038-01-19T03:14:08Z",
] as const;

export const days = [
  "0001-01-01",
  "9999-12-31",
  "1900-01-01",
  "2024-02-29",
  "2025-12-31",
  "2026-03-08",
] as const;

const at = (
  [street, unit, city, state, zip, country]: [string, string, string, string, string, string],
  [latitude, longitude]: [number, number],
): Record<string, string | number> => ({ street, unit, city, state, zip, country, latitude, longitude });

export const addresses = [
  at(["221b Baker St", "Flat 2/1", "London", "", "NW1 6XE", "GB"], [51.523767, -0.1585557]),
  at(["Straße des 17. Juni 135", "", "Berlin", "BE", "10623", "Deutschland"], [52.5125322, 13.3269446]),
  at(["丸の内1丁目9-1", "３階", "千代田区", "東京都", "〒100-0005", "日本"], [35.681236, 139.767125]),
  at(["شارع الملك فهد", "٣", "الرياض", "", "12211-1234", "السعودية"], [24.7135517, 46.6752957]),
  at(["רחוב הרצל 1", "דירה 3", "תל אביב-יפו", "", "6688101", "ישראל"], [32.0623, 34.7699]),
  at(['1 rue de l\'Église, bât. "C"; D', "#4", "Saint-Louis-du-Ha! Ha!", "QC", "G0L 3S0", "CA"], [47.6, -69]),
  at(["ถนนสุขุมวิท 21", "ชั้น 12", "กรุงเทพมหานคร", "", "10110", "ไทย"], [13.7563, 100.5018]),
  at(["Bağdat Cd. No:1\nK:2 D:3", "ı", "Kadıköy/İSTANBUL", "34", "34710", "TÜRKİYE"], [0, 0]),
  at(["PO Box 1", "", "McMurdo Station", "AE", "09599-0001", "AQ"], [-90, 180]),
  at(["0", "0", "Å", "N/A", "00501", "null"], [90, -180]),
  at(["Casilla 15-D S/N", "Depto. 1º", "Ñuñoa", "RM", "7750000", "CL"], [-33.456789012345, -70.6]),
  at(
    [
      filledUp("Taumatawhakatangihangakoauauotamateaturipukakapikimaunga Road, ", longestName),
      "=1+1",
      "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogoch",
      "  ",
      "D02 AF30",
      "🇮🇪",
    ],
    [1e-7, -1e-7],
  ),
] as const;
