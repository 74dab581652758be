using System.Globalization;
using MediaWatch.Core.Tenants;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace MediaWatch.Portal.Viewers;

/// <summary>Locks a person out after five wrong passwords: 15 minutes, and twice as long each further time, at most a day.
/// A right password ends the count.</summary>
sealed class Gatekeeper(IUserStore<Person> store, IOptions<IdentityOptions> options, IPasswordHasher<Person> hasher,
    IEnumerable<IUserValidator<Person>> userValidators, IEnumerable<IPasswordValidator<Person>> passwordValidators,
    ILookupNormalizer normalizer, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Person>> logger, TimeProvider clock)
    : UserManager<Person>(store, options, hasher, userValidators, passwordValidators, normalizer, errors, services, logger)
{
    public static readonly TimeSpan FirstLockout = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan LongestLockout = TimeSpan.FromDays(1);
    const string Counter = "mediawatch";
    const string Lockouts = "lockouts";

    public override async Task<IdentityResult> AccessFailedAsync(Person user)
    {
        var result = await base.AccessFailedAsync(user);
        if (!result.Succeeded || await GetAccessFailedCountAsync(user) > 0)
            return result;
        // The count went back to nought: this failure locked the person out.
        var before = int.TryParse(await GetAuthenticationTokenAsync(user, Counter, Lockouts), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        var length = FirstLockout * Math.Pow(2, Math.Min(before, 10));
        await SetAuthenticationTokenAsync(user, Counter, Lockouts, (before + 1).ToString(CultureInfo.InvariantCulture));
        return await SetLockoutEndDateAsync(user, clock.GetUtcNow() + (length < LongestLockout ? length : LongestLockout));
    }

    public override async Task<IdentityResult> ResetAccessFailedCountAsync(Person user)
    {
        await RemoveAuthenticationTokenAsync(user, Counter, Lockouts);
        return await base.ResetAccessFailedCountAsync(user);
    }
}
