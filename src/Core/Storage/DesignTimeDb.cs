using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace MediaWatch.Core.Storage;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
sealed class DesignTimeDb : IDesignTimeDbContextFactory<MediaWatchDb>
{
    public MediaWatchDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<MediaWatchDb>().UseMediaWatch("Host=/nowhere;Database=mediawatch").Options);
}
