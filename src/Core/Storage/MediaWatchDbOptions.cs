using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MediaWatch.Core.Storage;

public static class MediaWatchDbOptions
{
    extension(DbContextOptionsBuilder options)
    {
        public DbContextOptionsBuilder UseMediaWatch(string connectionString) =>
            options.UseNpgsql(connectionString, Npgsql).UseSnakeCaseNamingConvention();

        public DbContextOptionsBuilder UseMediaWatch(NpgsqlDataSource source) =>
            options.UseNpgsql(source, Npgsql).UseSnakeCaseNamingConvention();
    }

    extension<T>(DbContextOptionsBuilder<T> options) where T : DbContext
    {
        public DbContextOptionsBuilder<T> UseMediaWatch(string connectionString)
        {
            ((DbContextOptionsBuilder)options).UseMediaWatch(connectionString);
            return options;
        }

        public DbContextOptionsBuilder<T> UseMediaWatch(NpgsqlDataSource source)
        {
            ((DbContextOptionsBuilder)options).UseMediaWatch(source);
            return options;
        }
    }

    static void Npgsql(global::Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder npgsql) => npgsql.MigrationsHistoryTable("migrations");
}
