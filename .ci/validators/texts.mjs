// Prints the text of PDF files as pdf.js takes it out: a line of JSON for each file,
// a list of the texts of its pages.
//
//    node texts.mjs FOLDER-WITH-PDFJS FILE...
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const [folder, ...files] = process.argv.slice(2);
const from = join(folder, "node_modules/pdfjs-dist");
// What it would draw with, and a machine without a screen lacks.
for (const name of ["DOMMatrix", "ImageData", "Path2D"]) globalThis[name] ??= class {};
const said = console.warn;
console.warn = () => {}; // that those are missing
const { getDocument, VerbosityLevel } = await import(pathToFileURL(join(from, "legacy/build/pdf.mjs")));
console.warn = said;

for (const file of files) {
	const task = getDocument({
		data: new Uint8Array(await readFile(file)),
		cMapUrl: join(from, "cmaps/"),
		standardFontDataUrl: join(from, "standard_fonts/"),
		verbosity: VerbosityLevel.ERRORS,
	});
	const document = await task.promise;
	const pages = [];
	for (let n = 1; n <= document.numPages; n++) {
		const { items } = await (await document.getPage(n)).getTextContent({ disableNormalization: true });
		pages.push(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join(""));
	}
	console.log(JSON.stringify(pages));
	await task.destroy();
}
