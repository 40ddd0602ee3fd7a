/* mscms.dll: wine's lacks a function that Qt's library names. A screen without a colour profile is a plain one. */
#define EXPORTED __declspec(dllexport)

EXPORTED void *WcsOpenColorProfileW(void *a, void *b, void *c, unsigned d, unsigned e, unsigned f, unsigned g) { return 0; }
EXPORTED void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
EXPORTED void *WcsOpenColorProfileA(void *profile) { return 0; }
EXPORTED int CloseColorProfile(void *profile) { return 1; }
EXPORTED void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned mode) { return 0; }
EXPORTED int GetColorProfileFromHandle(void *profile, void *content, void *size) { return 0; }

int DllMain(void *library, unsigned why, void *unused) { return 1; }
