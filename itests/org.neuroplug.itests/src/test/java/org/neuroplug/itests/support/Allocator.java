package org.neuroplug.itests.support;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Structure;

/**
 * The GNU C library's memory allocator, from which the JVM, the engine and all other native code of a process take theirs. The
 * names are those of {@code malloc.h}.
 */
public interface Allocator extends Library {
    /** Of this process. @throws UnsatisfiedLinkError where there is no C library; elsewhere the functions may be missing */
    static Allocator load() {
        return Native.load("c", Allocator.class);
    }

    /** What is in use, and what is not. @throws UnsatisfiedLinkError when the C library is not GNU's, or older than 2.33 */
    Use mallinfo2();

    /** Gives all pages that nobody uses, but for so many bytes, back to the operating system. */
    int malloc_trim(NativeLong pad);

    /** Sizes in bytes. */
    @Structure.FieldOrder({
        "arena",
        "ordblks",
        "smblks",
        "hblks",
        "hblkhd",
        "usmblks",
        "fsmblks",
        "uordblks",
        "fordblks",
        "keepcost"
    })
    final class Use extends Structure implements Structure.ByValue {
        public NativeLong arena;
        public NativeLong ordblks;
        public NativeLong smblks;
        public NativeLong hblks;
        public NativeLong hblkhd;
        public NativeLong usmblks;
        public NativeLong fsmblks;
        public NativeLong uordblks;
        public NativeLong fordblks;
        public NativeLong keepcost;

        /** What was taken and not given back, small pieces and large ones. */
        long taken() {
            return uordblks.longValue() + hblkhd.longValue();
        }
    }
}
