using System.ComponentModel.DataAnnotations;
using MediaWatch.Portal.Desks;
using Microsoft.AspNetCore.Components;

namespace MediaWatch.Portal.Pages.Entry;

public sealed partial class LoginPage(EntryDesk desk, NavigationManager navigation) : ComponentBase
{
    string? error;

    [SupplyParameterFromForm(FormName = "login")] LoginForm Model { get; set; } = null!; // set below, or by the form

    /// <summary>Where the person wanted to go.</summary>
    [SupplyParameterFromQuery(Name = "to")] string? To { get; set; }

    [CascadingParameter] HttpContext? Http { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Model ??= new LoginForm();
        if (await desk.IsFirstRunAsync(CancellationToken.None))
            navigation.NavigateTo("/setup");
        else if (Http?.User.Identity is { IsAuthenticated: true } && HttpMethods.IsGet(Http.Request.Method))
            navigation.NavigateTo("/");
    }

    async Task LogInAsync()
    {
        error = await desk.LogInAsync(Model.UserName, Model.Password, Model.Remember, Http?.Connection.RemoteIpAddress?.ToString(), CancellationToken.None);
        if (error is null)
            navigation.NavigateTo(IsLocal(To) ? To! : "/"); // not null: IsLocal
    }

    /// <summary>Only a path of ours: "//host" and "/\host" are other hosts to a browser.</summary>
    static bool IsLocal(string? address) => address is ['/', ..] && address is not ['/', '/' or '\\', ..];
}

public sealed class LoginForm
{
    [Required(ErrorMessage = "请输入登录名")] public string UserName { get; set; } = "";
    [Required(ErrorMessage = "请输入密码")] public string Password { get; set; } = "";
    public bool Remember { get; set; }
}
