const START = String.raw`:A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`;

/** Source of an expression (flag `u`) for a name of XML 1.0, fifth edition, §2.3. */
export const XML_NAME = String.raw`[${START}][${START}\-.0-9\u00b7\u0300-\u036f\u203f\u2040]*`;

/** A character that stands in no document, however it is written (§2.2). */
export const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
