export const id = 168;
export const ids = [168];
export const modules = {

/***/ 6168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  start: () => (/* binding */ start)
});

// EXTERNAL MODULE: ./packages/runtime/lib/index.js + 9 modules
var lib = __webpack_require__(4307);
// EXTERNAL MODULE: ./packages/cli/lib/index.js + 9 modules
var cli_lib = __webpack_require__(3600);
;// CONCATENATED MODULE: ./actions/lib/verdict/src/inputs.js

const inputs = (0,cli_lib.inputsOf)("verdict");

;// CONCATENATED MODULE: ./actions/lib/verdict/src/main.js


const main = (0,cli_lib.createActionMain)("verdict", inputs);

;// CONCATENATED MODULE: ./actions/lib/verdict/src/index.js


const start = (programUrl) => (0,lib/* runAction */.Cs)(main, { programUrl });


/***/ })

};
