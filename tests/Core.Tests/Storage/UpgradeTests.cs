using MediaWatch.Core.Storage;
using MediaWatch.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace MediaWatch.Core.Tests.Storage;

/// <summary>A database of each released version, with a row in every table, becomes one of this version and loses nothing.</summary>
public sealed class UpgradeTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Start")]
    [InlineData("Month")]
    [InlineData("Choices")]
    [InlineData("FrontPages")]
    public async Task A_released_database_with_data_is_upgraded(string released)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(Ct);
        await using var db = database.CreateDbContext();
        await db.Database.GetService<IMigrator>().MigrateAsync(released, Ct);
        var tables = await db.Database.SqlQuery<string>($"""
            select table_name::text as "Value" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations'
            """).ToListAsync(Ct);
        tables.Count.ShouldBeGreaterThan(30);
        await db.Database.OpenConnectionAsync(Ct);
        await db.Database.ExecuteSqlAsync($"set session_replication_role = replica", Ct);
        foreach (var table in tables)
            await FillAsync(db, table);
        await db.Database.ExecuteSqlAsync($"set session_replication_role = default", Ct);
        await db.Database.CloseConnectionAsync();

        await db.Database.MigrateAsync(Ct);

        (await db.Database.GetPendingMigrationsAsync(Ct)).ShouldBeEmpty();
        foreach (var table in tables)
            (await CountAsync(db, table)).ShouldBe(1, table);
        db.TenantId = 1;
        (await db.Articles.SingleAsync(Ct)).Title.ShouldBe("x");
        (await db.Accounts.SingleAsync(Ct)).Name.ShouldBe("x");
        (await db.Units.SingleAsync(Ct)).Name.ShouldBe("x");
        (await db.Findings.SingleAsync(Ct)).Excerpt.ShouldBe("x");
    }

    /// <summary>One row with some value in each column that must have one.</summary>
    static async Task FillAsync(MediaWatchDb db, string table)
    {
        var columns = await db.Database.SqlQuery<string>($"""
            select column_name || '|' || udt_name as "Value" from information_schema.columns
            where table_schema = 'public' and table_name = {table} and is_nullable = 'NO' and is_generated = 'NEVER' order by ordinal_position
            """).ToListAsync(Ct);
        var named = columns.Select(c => c.Split('|')).ToList();
#pragma warning disable EF1002 // Names come from the database's own catalogue.
        await db.Database.ExecuteSqlRawAsync($"insert into {table} ({string.Join(", ", named.Select(c => $"\"{c[0]}\""))}) overriding system value values ({string.Join(", ", named.Select(c => ValueOf(c[1])))})", Ct);
    }

    static async Task<int> CountAsync(MediaWatchDb db, string table) => (await db.Database.SqlQueryRaw<int>($"select count(*)::int as \"Value\" from {table}").ToListAsync(Ct)).Single();
#pragma warning restore EF1002

    static string ValueOf(string type) => type switch
    {
        "text" or "varchar" or "tsvector" => "'x'",
        "bool" => "false",
        "timestamptz" => "now()",
        "date" => "current_date",
        "interval" => "'1 hour'",
        "jsonb" => "'{{}}'",
        "bytea" => "'\\x00'",
        "uuid" => "gen_random_uuid()",
        _ when type.StartsWith('_') => "'{{}}'",
        _ => "1",
    };
}
