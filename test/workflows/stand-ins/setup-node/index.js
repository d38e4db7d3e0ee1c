const asked = process.env["INPUT_NODE-VERSION"];
if (process.versions.node.split(".")[0] !== asked) {
  throw new Error(`Node.js ${asked} was asked for, ${process.versions.node} is there`);
}
