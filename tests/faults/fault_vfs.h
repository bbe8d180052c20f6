#pragma once
#include <QString>
#include <cstdint>
#include <cstring>
#include <sqlcipher/sqlite3.h>

/// A file system for the database engine that fails on order. It stands above the default one and becomes the
/// default, so that the program under test is not changed for it; SQLCipher works above it and never notices.
/// One process, one at a time; arm() and disarm() while no other thread uses a database.
namespace wardbook::faults {

enum class Fault {
    Io,    ///< the n-th call of any sort fails
    Short, ///< the n-th write puts half of it on the disk and fails
    Full,  ///< the n-th write and all after it find no room
    Sync,  ///< the n-th fsync fails
    Lock,  ///< the n-th lock fails
};

class FaultVfs
{
public:
    FaultVfs()
    {
        base() = sqlite3_vfs_find(nullptr);
        m_vfs = *base();
        m_vfs.zName = "wardbook-faults";
        m_vfs.iVersion = 2;
        m_vfs.szOsFile = int(sizeof(File)) + base()->szOsFile;
        m_vfs.xOpen = open;
        m_vfs.xDelete = [](sqlite3_vfs*, const char* name, int sync) {
            return due(Call::Other) ? SQLITE_IOERR_DELETE : base()->xDelete(base(), name, sync);
        };
        m_vfs.xAccess = [](sqlite3_vfs*, const char* name, int flags, int* result) {
            return due(Call::Other) ? SQLITE_IOERR_ACCESS : base()->xAccess(base(), name, flags, result);
        };
        m_vfs.xFullPathname = [](sqlite3_vfs*, const char* name, int size, char* out) {
            return base()->xFullPathname(base(), name, size, out);
        };
        sqlite3_vfs_register(&m_vfs, 1);
    }
    ~FaultVfs()
    {
        disarm();
        sqlite3_vfs_register(base(), 1);
        sqlite3_vfs_unregister(&m_vfs);
    }
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    static void arm(Fault fault, int64_t nth) { plan() = {true, fault, nth, 0, false, plan().lyingLocks}; }
    /// True when the fault happened.
    static bool disarm()
    {
        plan().armed = false;
        return plan().fired;
    }
    /// Locks that are granted to everybody: a network folder whose server does not know locks.
    static void lieAboutLocks(bool lie) { plan().lyingLocks = lie; }

private:
    enum class Call { Read, Write, Sync, Lock, Other };
    struct Plan
    {
        bool armed = false;
        Fault fault = Fault::Io;
        int64_t nth = 0, seen = 0;
        bool fired = false;
        bool lyingLocks = false;
    };
    struct File
    {
        sqlite3_file own;
        sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
    };
    static sqlite3_vfs*& base()
    {
        static sqlite3_vfs* vfs = nullptr;
        return vfs;
    }
    static Plan& plan()
    {
        static Plan plan;
        return plan;
    }
    static bool due(Call call)
    {
        Plan& now = plan();
        if (!now.armed)
            return false;
        const bool counts =
            now.fault == Fault::Io ||
            ((now.fault == Fault::Short || now.fault == Fault::Full) && call == Call::Write) ||
            (now.fault == Fault::Sync && call == Call::Sync) ||
            (now.fault == Fault::Lock && call == Call::Lock);
        if (!counts)
            return false;
        ++now.seen;
        const bool hit = now.fault == Fault::Full ? now.seen >= now.nth : now.seen == now.nth;
        now.fired = now.fired || hit;
        return hit;
    }

    static sqlite3_file* real(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real(); }
    static const sqlite3_io_methods& of(sqlite3_file* file) { return *real(file)->pMethods; }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
    {
        file->pMethods = nullptr;
        if (due(Call::Other))
            return SQLITE_CANTOPEN;
        const int code = base()->xOpen(base(), name, real(file), flags, outFlags);
        if (code == SQLITE_OK)
            file->pMethods = &methods();
        return code;
    }
    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at)
    {
        if (!due(Call::Write))
            return of(file).xWrite(real(file), data, size, at);
        if (plan().fault == Fault::Full)
            return SQLITE_FULL;
        if (plan().fault == Fault::Short)
            of(file).xWrite(real(file), data, size / 2, at);
        return SQLITE_IOERR_WRITE;
    }
    static const sqlite3_io_methods& methods()
    {
        static const sqlite3_io_methods table = [] {
            sqlite3_io_methods m{};
            m.iVersion = 2; // no memory mapping: every read goes through here
            m.xClose = [](sqlite3_file* f) { return of(f).xClose(real(f)); };
            m.xRead = [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
                return due(Call::Read) ? SQLITE_IOERR_READ : of(f).xRead(real(f), to, size, at);
            };
            m.xWrite = write;
            m.xTruncate = [](sqlite3_file* f, sqlite3_int64 size) {
                return due(Call::Other) ? SQLITE_IOERR_TRUNCATE : of(f).xTruncate(real(f), size);
            };
            m.xSync = [](sqlite3_file* f, int flags) {
                return due(Call::Sync) ? SQLITE_IOERR_FSYNC : of(f).xSync(real(f), flags);
            };
            m.xFileSize = [](sqlite3_file* f, sqlite3_int64* size) {
                return due(Call::Other) ? SQLITE_IOERR_FSTAT : of(f).xFileSize(real(f), size);
            };
            m.xLock = [](sqlite3_file* f, int level) {
                if (plan().lyingLocks)
                    return SQLITE_OK;
                return due(Call::Lock) ? SQLITE_IOERR_LOCK : of(f).xLock(real(f), level);
            };
            m.xUnlock = [](sqlite3_file* f, int level) { return of(f).xUnlock(real(f), level); };
            m.xCheckReservedLock = [](sqlite3_file* f, int* held) {
                return of(f).xCheckReservedLock(real(f), held);
            };
            m.xFileControl = [](sqlite3_file* f, int op, void* arg) {
                return of(f).xFileControl(real(f), op, arg);
            };
            m.xSectorSize = [](sqlite3_file* f) { return of(f).xSectorSize(real(f)); };
            m.xDeviceCharacteristics = [](sqlite3_file* f) { return of(f).xDeviceCharacteristics(real(f)); };
            m.xShmMap = [](sqlite3_file* f, int page, int size, int extend, void volatile** at) {
                return due(Call::Other) ? SQLITE_IOERR_SHMMAP
                                        : of(f).xShmMap(real(f), page, size, extend, at);
            };
            m.xShmLock = [](sqlite3_file* f, int offset, int n, int flags) {
                if (plan().lyingLocks)
                    return SQLITE_OK;
                const bool takes = (flags & SQLITE_SHM_LOCK) != 0;
                return takes && due(Call::Lock) ? SQLITE_IOERR_SHMLOCK
                                                : of(f).xShmLock(real(f), offset, n, flags);
            };
            m.xShmBarrier = [](sqlite3_file* f) { of(f).xShmBarrier(real(f)); };
            m.xShmUnmap = [](sqlite3_file* f, int remove) { return of(f).xShmUnmap(real(f), remove); };
            return m;
        }();
        return table;
    }
    sqlite3_vfs m_vfs;
};

} // namespace wardbook::faults
