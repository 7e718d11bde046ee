/* What the functions of one width are; KERNEL names the instructions that the compiler may use. */
#define INLINE KERNEL static inline __attribute__((always_inline))
#define TILE KERNEL static __attribute__((noinline))
#define UNROLL _Pragma("GCC unroll 16")
