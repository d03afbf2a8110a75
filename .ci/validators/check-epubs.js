// Checks many EPUBs with Ace by DAISY in one process and one Chromium, since starting either
// takes seconds. Reads file names from standard input, a line each; writes a line of JSON for
// each: {"file", "outcome", "violations": [{"rule", "impact", "where"}]} or {"file", "error"}.
'use strict';
const fs = require('fs');
const os = require('os');
const path = require('path');
const { createRequire } = require('module');

// The packages stand where .ci/conformance put them, not beside this file.
const load = createRequire(path.join(process.env.ACE_HOME, 'package.json'));
const ace = load('@daisy/ace-core');
const chromium = load('@daisy/ace-axe-runner-puppeteer');
load('@daisy/ace-logger').initLogger({ verbose: false, silent: true, fileName: 'ace.log' });

// Ace starts and stops the browser for each book; this runner keeps it.
let started = null;
const kept = { ...chromium, launch: () => (started = started || chromium.launch()), close: async () => {} };

function violations(report) {
  const found = [];
  for (const document of report.assertions) {
    for (const one of document.assertions) {
      if (one['earl:result']['earl:outcome'] === 'fail') {
        found.push({
          rule: one['earl:test']['dct:title'],
          impact: one['earl:test']['earl:impact'],
          where: document['earl:testSubject'].url,
        });
      }
    }
  }
  return found;
}

async function check(file, scratch) {
  const options = { cwd: scratch, outdir: path.join(scratch, 'report'), tmpdir: scratch, silent: true, jobId: '' };
  const [, report] = await ace(file, options, kept);
  return { file, outcome: report['earl:result']['earl:outcome'], violations: violations(report) };
}

(async () => {
  const files = fs.readFileSync(0, 'utf8').split('\n').filter(Boolean);
  for (const file of files) {
    const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'ace-'));
    let line;
    try {
      line = await check(file, scratch);
    } catch (err) {
      line = { file, error: String((err && err.message) || err) };
    }
    fs.rmSync(scratch, { recursive: true, force: true });
    fs.writeSync(1, JSON.stringify(line) + '\n');
  }
  if (started) {
    await chromium.close();
  }
  process.exit(0);
})();
