using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MediaWatch.Core.Storage;

/// <summary>Rows as the server sends them, for what reads so many that none may become an object.</summary>
public static class RawCopy
{
    /// <summary>The connection has to be open until the stream is disposed of. To be given constants, numbers and instants only: COPY takes no parameters.</summary>
    /// <param name="copy">COPY (SELECT …) TO STDOUT (FORMAT binary)</param>
    public static async Task<Stream> OpenAsync(MediaWatchDb db, string copy, CancellationToken ct) =>
        await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginRawBinaryCopyAsync(copy, ct);
}
