/* bcryptprimitives.dll: wine 8 has none, and the typesetter asks it for chance. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG);

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T count) { return SystemFunction036(bytes, (ULONG)count); }

BOOL WINAPI DllMain(HINSTANCE library, DWORD why, LPVOID unused) { return TRUE; }
