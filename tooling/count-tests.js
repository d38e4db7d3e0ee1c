// Prints one line that counts the tests of jest's JSON reports; fails when a report is missing, none ran or
// one failed. The line comes last, whatever happened before.
import { existsSync, readFileSync } from "node:fs";

const total = { passed: 0, failed: 0, skipped: 0 };
let complete = true;
for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) {
    console.error(`no report ${file}: that suite did not finish`);
    complete = false;
    continue;
  }
  const report = JSON.parse(readFileSync(file, "utf8"));
  total.passed += report.numPassedTests;
  total.failed += report.numFailedTests + report.numRuntimeErrorTestSuites;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // Also false where jest itself gave up, with every test passed.
  if (report.numPassedTests === 0 || report.success !== true) complete = false;
}
console.log(`Tests: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = complete && total.failed === 0 && total.passed > 0 ? 0 : 1;
