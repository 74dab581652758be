namespace MediaWatch.Portal.Api;

/// <summary>Refusals as other programs read them: <c>application/problem+json</c> (RFC 9457), in Chinese.</summary>
static class ApiProblems
{
    public static IResult Of(int status, string? detail = null) => WordsOf(status) is var (title, usual) ? Results.Problem(detail ?? usual, title: title, statusCode: status) : Results.StatusCode(status);

    /// <summary>For answers that something below has left empty: authentication, binding, limits.</summary>
    public static void UseApiProblems(this IApplicationBuilder api)
    {
        api.UseExceptionHandler(failed => failed.Run(http => Of(StatusCodes.Status500InternalServerError).ExecuteAsync(http)));
        api.UseStatusCodePages(context => Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
    }

    static (string Title, string Detail) WordsOf(int status) => status switch
    {
        StatusCodes.Status400BadRequest => ("请求有误", "请求体读不出来：应为合法的 JSON（或 multipart/form-data），字段齐全，类型正确。"),
        StatusCodes.Status401Unauthorized => ("没有有效的密钥", "请在请求头中带 Authorization: Bearer <密钥>；密钥由管理员在“接口密钥”页建立，作废后不能再用。"),
        StatusCodes.Status403Forbidden => ("没有权限", "这个密钥不能做这件事。"),
        StatusCodes.Status404NotFound => ("没有这个接口", "请核对地址；接口清单见 /api/v1/openapi.json。"),
        StatusCodes.Status405MethodNotAllowed => ("请求方法不对", "接口清单见 /api/v1/openapi.json。"),
        StatusCodes.Status413PayloadTooLarge => ("请求太大", "文字最多 100,000 字，文件最大 10 MB。"),
        StatusCodes.Status415UnsupportedMediaType => ("不支持这种请求类型", "文字用 Content-Type: application/json，文件用 multipart/form-data。"),
        StatusCodes.Status429TooManyRequests => ("请求太频繁", $"每个密钥每分钟最多 {ExamineApi.MostRequests} 次，请稍后再试。"),
        >= 500 => ("服务出错", "这次没有完成，请稍后再试；反复出错请联系管理员。"),
        _ => ("请求未完成", "请核对请求；接口清单见 /api/v1/openapi.json。"),
    };
}
