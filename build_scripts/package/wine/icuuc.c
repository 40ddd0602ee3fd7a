/* icuuc.dll: every Windows since 10 has it, wine has none, and Qt's library does not load without. Nothing here converts
   anything: Qt takes its own converters for UTF-8 and UTF-16, and is told that there are no others. */
#define EXPORTED __declspec(dllexport)
#define MISSING 4

EXPORTED void *ucnv_open(const char *name, int *error) { if (error) *error = MISSING; return 0; }
EXPORTED void ucnv_close(void *converter) {}
EXPORTED void ucnv_reset(void *converter) {}
EXPORTED signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORTED const char *ucnv_getName(void *converter, int *error) { if (error) *error = MISSING; return ""; }
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void ucnv_getToUCallBack(void) {}
EXPORTED void ucnv_getFromUCallBack(void) {}
EXPORTED void ucnv_setToUCallBack(void) {}
EXPORTED void ucnv_setFromUCallBack(void) {}
EXPORTED void ucnv_cbToUWriteUChars(void) {}
EXPORTED void ucnv_cbFromUWriteUChars(void) {}
EXPORTED void ucnv_toUnicode(void) {}
EXPORTED void ucnv_fromUnicode(void) {}
EXPORTED int ucnv_toUCountPending(void *converter, int *error) { return 0; }
EXPORTED int ucnv_fromUCountPending(void *converter, int *error) { return 0; }
EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, int *error) { return 0; }
EXPORTED const char *ucnv_getAvailableName(int number) { return 0; }
EXPORTED int ucnv_countAvailable(void) { return 0; }

int DllMain(void *library, unsigned why, void *unused) { return 1; }
