using System.Globalization;
using MediaWatch.Core.Storage;
using MediaWatch.Portal;
using Microsoft.EntityFrameworkCore;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = new CultureInfo("zh-CN");
var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDbContextFactory<MediaWatchDb>(o => o.UseMediaWatch(builder.Configuration["MEDIAWATCH_DB"]!)); // a development host
builder.AddPortal();
var app = builder.Build();
await using (var db = await app.Services.GetRequiredService<IDbContextFactory<MediaWatchDb>>().CreateDbContextAsync())
    await db.Database.MigrateAsync();
app.UsePortal();
await app.RunAsync();
return 0;
