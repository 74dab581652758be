using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MediaWatch.Core.Storage;

public static class DuplicateRow
{
    extension(DbUpdateException exception)
    {
        /// <summary>Somebody else wrote a row with the same unique key at the same moment.</summary>
        public bool IsDuplicate => exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
    }

    extension(DbException exception)
    {
        /// <summary>The same of a bulk update, which is no change of tracked rows.</summary>
        public bool IsDuplicate => exception.SqlState == PostgresErrorCodes.UniqueViolation;
    }
}
