using System.Globalization;
using System.Text.Json.Nodes;

namespace MediaWatch.City.Platforms.Douyin;

/// <summary>Tokens that carry what they are good for, so that nothing has to be remembered: an access token lives 15 days, a refresh token 30, and it is renewed five times.</summary>
static class DouyinTokens
{
    public const string ClientKey = "citykey", ClientSecret = "citysecret";
    public static readonly TimeSpan AccessLife = TimeSpan.FromDays(15), RefreshLife = TimeSpan.FromDays(30), CodeLife = TimeSpan.FromMinutes(10);
    const int MostRenewals = 5;

    public static JsonObject Consent(CityAccount account, DateTimeOffset now) => new()
    {
        ["open_id"] = OpenIdOf(account),
        ["access_token"] = Make("act", account.Number, now + AccessLife, 0),
        ["refresh_token"] = Make("rft", account.Number, now + RefreshLife, 0),
        ["refresh_expires_at"] = (now + RefreshLife).ToString("O", CultureInfo.InvariantCulture),
        ["renewals"] = 0,
    };

    public static string OpenIdOf(CityAccount account) => $"open-{account.Number}";

    public static string Code(int account, DateTimeOffset now) => Make("code", account, now + CodeLife, 0);

    /// <summary>Null: it is none of ours. The instant may be past.</summary>
    public static (int Account, DateTimeOffset EndsAt, int Renewals)? Read(string kind, string? token)
    {
        if (token?.Split('.') is not [var found, var account, var ends, var renewals, _] || found != kind || !int.TryParse(account, out var number) || !long.TryParse(ends, out var seconds) || !int.TryParse(renewals, out var times))
            return null;
        var endsAt = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return Make(kind, number, endsAt, times) == token ? (number, endsAt, times) : null;
    }

    public static JsonObject Exchange(string? code, DateTimeOffset now) => Read("code", code) is not { } known || known.EndsAt < now ? Error(10007, "授权码过期")
        : Granted(new JsonObject
        {
            ["access_token"] = Make("act", known.Account, now + AccessLife, 0),
            ["expires_in"] = $"{(long)AccessLife.TotalSeconds}",
            ["open_id"] = $"open-{known.Account}",
            ["refresh_expires_in"] = $"{(long)RefreshLife.TotalSeconds}",
            ["refresh_token"] = Make("rft", known.Account, now + RefreshLife, 0),
            ["scope"] = "user_info",
        });

    /// <summary>A new access token; the refresh token lives on as it was.</summary>
    public static JsonObject Refresh(string? token, DateTimeOffset now) => Read("rft", token) is not { } known || known.EndsAt < now ? Error(10010, "refresh_token过期")
        : Granted(new JsonObject
        {
            ["access_token"] = Make("act", known.Account, now + AccessLife, 0),
            ["expires_in"] = $"{(long)AccessLife.TotalSeconds}",
            ["open_id"] = $"open-{known.Account}",
            ["refresh_expires_in"] = $"{(long)(known.EndsAt - now).TotalSeconds}",
            ["refresh_token"] = token,
            ["scope"] = "user_info",
        });

    public static JsonObject Prolong(string? token, DateTimeOffset now) => Read("rft", token) is not { } known || known.EndsAt < now ? Error(10010, "refresh_token过期")
        : known.Renewals >= MostRenewals ? Error(10020, "refresh_token刷新次数超过限制")
        : Granted(new JsonObject { ["expires_in"] = $"{(long)RefreshLife.TotalSeconds}", ["refresh_token"] = Make("rft", known.Account, now + RefreshLife, known.Renewals + 1) });

    public static JsonObject Error(int code, string description) => new()
    {
        ["data"] = new JsonObject { ["error_code"] = code, ["description"] = description },
        ["extra"] = new JsonObject { ["error_code"] = code, ["description"] = description, ["sub_error_code"] = 0, ["logid"] = "city" },
        ["message"] = "error",
    };

    static JsonObject Granted(JsonObject data)
    {
        data["error_code"] = "0";
        data["description"] = "";
        return new JsonObject { ["data"] = data, ["message"] = "success" };
    }

    static string Make(string kind, int account, DateTimeOffset endsAt, int renewals)
    {
        var text = $"{kind}.{account}.{endsAt.ToUnixTimeSeconds()}.{renewals}";
        return $"{text}.{WebNonce.Hash("city " + text)}";
    }
}
